// On a phone the header goes with the page on the way down, and comes back on the way up.
(() => {
  'use strict';

  const bar = document.querySelector('.md-header');
  const enough = 12; // pixels: a thumb that rests moves a few
  let last = 0; // to ask where the page stands would lay it out before its scripts are done
  if (!bar) return;

  addEventListener('scroll', () => {
    const by = scrollY - last;
    if (Math.abs(by) < enough && scrollY > 0) return;
    last = scrollY;
    bar.classList.toggle('tucked', by > 0 && scrollY > bar.offsetHeight && !bar.querySelector('[open], .open'));
  }, { passive: true });
})();
