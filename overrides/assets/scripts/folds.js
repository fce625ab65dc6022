// A link to something folded opens it, and a label opens what it names. Browsers do the first by themselves, but not all.
(() => {
  'use strict';

  const target = (hash) => {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return null; // somebody typed an address such as #%zz
    }
  };
  const open = (hash, pressed) => {
    const wanted = target(hash);
    let changed = pressed;
    for (let part = wanted?.closest('details'); part; part = part.parentElement.closest('details')) {
      changed = changed || !part.open;
      part.open = true;
    }
    if (changed && wanted?.closest('details')) wanted.scrollIntoView({ behavior: 'instant' });
  };

  // After a press: a link pressed twice leaves the address as it is, and a slow scroll may end where the place once was.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link?.hash || link.pathname !== location.pathname) return;
    setTimeout(() => { if (!event.defaultPrevented) open(link.hash, true); });
  });
  addEventListener('hashchange', () => open(location.hash));
  open(location.hash);
})();
