// Folded parts are opened for paper and folded again after, for browsers whose styles cannot do it.
(() => {
  'use strict';

  let folded = [];
  window.addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('.md-typeset details:not([open], .md-toc)')];
    for (const part of folded) part.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const part of folded) part.open = false;
  });
})();
