// A page saved as a file keeps what scripts made in it, and opened again they would make it twice: so it goes first.
(() => {
  'use strict';

  if (!document.documentElement.matches('.js')) return;
  const made = '.all-sections, .back-to-list, .bubble, .choose > *, .copy, .enlarge, .folded > summary > .inside, '
    + '.glightbox-container, .head, .headerlink, .picked > :not(textarea), .picked-bar, .ticked';
  const around = '.folded, .folded > summary, article > section:not([class])';
  for (const one of document.querySelectorAll(made)) one.remove();
  for (const one of document.querySelectorAll(around)) one.replaceWith(...one.childNodes);
  for (const one of document.querySelectorAll('[inert]')) one.inert = false;
  for (const one of document.querySelectorAll('.open, .zooming')) one.classList.remove('open', 'zooming', 'glightbox-open');
})();
