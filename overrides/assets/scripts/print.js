// The print buttons. For paper, folded parts are opened and folded again after, for browsers whose styles cannot do it.
(() => {
  'use strict';

  const root = document.documentElement;
  const large = 'large-print';
  let folded = [];

  // In large type a table is told row by row, so each cell has to say what its column is.
  const nameCells = () => {
    for (const table of document.querySelectorAll('.md-typeset table')) {
      const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent);
      for (const row of table.querySelectorAll('tbody tr')) {
        [...row.cells].forEach((cell, column) => { if (heads[column]) cell.dataset.head = heads[column]; });
      }
    }
  };

  // A drawing is asked for when a reader comes near it; paper shows all of them.
  const drawn = () => Promise.allSettled([...document.images].map((image) => {
    image.loading = 'eager';
    return image.decode();
  }));

  // A browser's own command to print waits for no drawing: where there is a keyboard, they come once the page is there.
  if (window.matchMedia('(pointer: fine)').matches) window.addEventListener('load', drawn);

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-print]');
    if (!button) return;
    root.classList.toggle(large, button.dataset.print === large);
    if (button.dataset.print === large) nameCells();
    drawn().then(() => window.print());
  });

  window.addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('.md-typeset details:not([open])')];
    for (const part of folded) part.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const part of folded) part.open = false;
    root.classList.remove(large);
  });
})();
