// A table that fits need not scroll, so its frame takes no focus, and the heads of its columns stay in sight (tables.css).
(() => {
  'use strict';

  const mark = (frame, fits) => {
    frame.classList.toggle('fits', fits);
    frame.classList.toggle('wide', !fits);
    if (fits) frame.removeAttribute('tabindex'); else frame.tabIndex = 0;
  };
  let begun = false;
  // All are measured before the first is marked, so that the page is laid out once.
  const sizes = new ResizeObserver((entries) => {
    const frames = [...new Set(entries.map(({ target }) => target.closest('.table')))];
    const fits = frames.map((frame) => frame.querySelector('table').offsetWidth <= frame.offsetWidth - 2 * frame.clientLeft);
    frames.forEach((frame, at) => mark(frame, fits[at]));
    // The browser went to the row of the address before its frame could scroll.
    if (!begun) document.querySelector('.wide :target')?.scrollIntoView();
    begun = true;
  });
  for (const part of document.querySelectorAll('.table, .table > table')) sizes.observe(part);
})();

// Shown as cards, a table is a table no more for some browsers' screen readers, unless its parts say what they are.
(() => {
  'use strict';

  const roles = { table: 'table', 'thead, tbody': 'rowgroup', tr: 'row', 'thead th': 'columnheader', 'tbody th': 'rowheader', td: 'cell' };
  for (const frame of document.querySelectorAll('.cards')) {
    for (const [parts, role] of Object.entries(roles)) {
      for (const part of frame.querySelectorAll(parts)) part.setAttribute('role', role);
    }
    // Written into the cells, the names of columns are text that a browser can translate; styles alone cannot give that.
    const heads = [...frame.querySelectorAll('thead th')].map((head) => head.textContent);
    for (const cell of frame.querySelectorAll('td[data-head]')) {
      const name = document.createElement('span');
      name.className = 'head';
      name.setAttribute('aria-hidden', 'true');
      name.textContent = heads[cell.cellIndex];
      cell.prepend(name);
    }
  }
})();
