// The list of a page's sections marks the one in view, and folds when one is chosen, or by Escape or a press beside it.
(() => {
  'use strict';

  const panel = document.getElementById('guide-sections');
  const links = [...document.querySelectorAll('.md-sections a, .md-nav--secondary a')];
  const heads = [...new Set(links.map((link) => link.hash.slice(1)))]
    .map((id) => document.getElementById(decodeURIComponent(id))).filter(Boolean);
  if (!panel || !heads.length) return;

  let marked;
  let waiting = false;
  const mark = () => {
    waiting = false;
    const read = heads.filter((head) => head.getBoundingClientRect().top < innerHeight / 3).pop();
    if (read === marked) return;
    marked = read;
    for (const link of links) {
      if (read && decodeURIComponent(link.hash.slice(1)) === read.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const later = () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  };
  addEventListener('scroll', later, { passive: true });
  document.addEventListener('toggle', later, true); // what opens moves the headings below it
  addEventListener('load', () => setTimeout(mark)); // once the page is laid out, which to ask earlier would bring forward

  const shut = () => { panel.open = false; };
  panel.addEventListener('click', (event) => { if (event.target.closest('a')) shut(); });
  panel.addEventListener('toggle', () => {
    if (panel.open) panel.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  });
  document.addEventListener('click', (event) => { if (!panel.contains(event.target)) shut(); });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !panel.open) return;
    shut();
    panel.querySelector('summary').focus();
  });
})();
