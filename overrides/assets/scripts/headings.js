// Beside a heading that the mouse is on, its address: to copy, or to send. The list of sections has the same ones for everybody else.
(() => {
  'use strict';

  if (!matchMedia('(hover: hover) and (min-width: 62em)').matches) return;
  for (const heading of document.querySelectorAll('article :is(h2, h3)[id]')) {
    if (heading.closest('summary')) continue;
    const link = document.createElement('a');
    link.className = 'headerlink';
    link.href = `#${heading.id}`;
    link.tabIndex = -1;
    link.setAttribute('aria-hidden', 'true');
    heading.append(link);
  }
})();
