// On narrow screens the list of pages is a panel: a button opens it, focus moves in, Escape brings focus back.
(() => {
  'use strict';

  const link = document.querySelector('#guide-menu-link, #guide-menu-open'); // a button already in a saved page
  const panel = document.getElementById('guide-menu');
  const close = document.getElementById('guide-menu-close');
  const search = document.getElementById('guide-menu-search');
  const searchOpener = document.getElementById('guide-search-open');
  if (!link || !panel || !close) return;

  const narrow = window.matchMedia('(max-width: 61.99em)');
  const button = document.createElement('button');
  button.type = 'button';
  button.id = 'guide-menu-open';
  button.className = link.className;
  button.setAttribute('aria-controls', 'guide-menu');
  button.append(...link.childNodes);
  link.replaceWith(button);

  const behind = () => [...document.querySelectorAll('.md-skip, .md-header, .md-content, .md-sidebar--secondary, .md-footer')];

  const set = (open) => {
    panel.classList.toggle('open', open);
    panel.inert = narrow.matches && !open;
    for (const part of behind()) part.inert = open;
    document.documentElement.classList.toggle('zooming', open);
    button.setAttribute('aria-expanded', String(open));
  };
  const shut = () => {
    set(false);
    button.focus();
  };

  button.addEventListener('click', () => {
    set(true);
    close.focus();
    panel.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  });
  close.addEventListener('click', shut);
  search?.addEventListener('click', () => {
    set(false);
    searchOpener.click();
  });
  // A link may lead to a place on the page that is open already.
  panel.addEventListener('click', (event) => { if (event.target.closest('a')) set(false); });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && panel.classList.contains('open')) shut();
  });
  // A press on the dimmed page: everything there is inert, so the press lands on the columns or the page itself.
  document.addEventListener('click', (event) => {
    if (panel.classList.contains('open') && !panel.contains(event.target) && !button.contains(event.target)) shut();
  });
  narrow.addEventListener('change', () => set(false));
  button.setAttribute('aria-expanded', 'false');
  panel.inert = narrow.matches;
})();
