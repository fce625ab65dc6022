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
  const open = (hash) => {
    const wanted = target(hash);
    let changed = false;
    for (let part = wanted?.closest('details'); part; part = part.parentElement.closest('details')) {
      changed = changed || !part.open;
      part.open = true;
    }
    if (changed) wanted.scrollIntoView();
  };

  // The same link pressed twice leaves the address as it is, so that no event tells of it.
  document.addEventListener('click', ({ target: pressed }) => {
    const link = pressed.closest('a[href]');
    if (link?.hash && link.hash === location.hash && link.pathname === location.pathname) open(link.hash);
  });
  addEventListener('hashchange', () => open(location.hash));
  open(location.hash);
})();
