// A drawing opens enlarged. The library is fetched on the first use; without it the link shows the drawing alone.
(() => {
  'use strict';

  const site = new URL('../', document.currentScript.src);
  const library = { script: 'assets/javascripts/glightbox.min.js', styles: 'assets/stylesheets/glightbox.min.css' };
  const words = window.guideWords.zoom;
  let loading = null;

  const load = (name, address) => new Promise((done, failed) => {
    const element = document.createElement(name);
    element.addEventListener('load', done);
    element.addEventListener('error', failed);
    if (name === 'link') element.rel = 'stylesheet';
    element[name === 'link' ? 'href' : 'src'] = new URL(address, site);
    document.head.append(element);
  });

  const enlarged = (link) => {
    const figure = link.closest('figure');
    const copy = document.createElement('figure');
    const picture = link.querySelector('img').cloneNode();
    picture.loading = 'eager';
    if (picture.width && picture.height) copy.style.setProperty('--ratio', String(picture.width / picture.height));
    copy.className = 'zoomed-drawing';
    const frame = document.createElement('div');
    frame.tabIndex = 0;
    frame.setAttribute('role', 'region');
    frame.setAttribute('aria-label', words.drawing);
    const places = link.parentElement.querySelector(':scope > .places');
    const stack = document.createElement('div');
    stack.className = 'map';
    stack.append(picture, ...(places ? [places.cloneNode(true)] : []));
    frame.append(stack);
    copy.append(frame);
    const caption = figure && figure.querySelector('figcaption');
    if (caption) {
      copy.append(caption.cloneNode(true));
      for (const child of copy.querySelectorAll('[id]')) child.removeAttribute('id');
    }
    return copy;
  };

  const open = (link) => {
    const root = document.documentElement;
    const rest = [...document.body.children];
    // Without a scroll bar the library has no need of the <style> element that our rules forbid.
    root.classList.add('zooming');
    const box = window.GLightbox({
      elements: [{ content: enlarged(link), type: 'inline', width: '72rem', height: 'auto', draggable: false }],
      touchNavigation: false,
      keyboardNavigation: false,
      openEffect: 'none',
      closeEffect: 'none',
      svg: { close: words.close, next: '', prev: '' },
    });
    const leave = (event) => { if (event.key === 'Escape') box.close(); };
    box.on('open', () => {
      const dialog = document.getElementById('glightbox-body');
      dialog.setAttribute('aria-modal', 'true');
      dialog.setAttribute('aria-label', words.enlarged);
      for (const arrow of dialog.querySelectorAll('.gprev, .gnext')) arrow.remove();
      for (const element of rest) element.inert = true;
      document.addEventListener('keydown', leave);
      dialog.querySelector('.gclose').focus();
    });
    box.on('close', () => {
      for (const element of rest) element.inert = false;
      root.classList.remove('zooming');
      document.removeEventListener('keydown', leave);
      link.focus();
    });
    box.open();
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.zoom');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    loading = loading || Promise.all([load('link', library.styles), load('script', library.script)]);
    loading.then(() => open(link), () => { window.location.href = link.href; });
  });
})();
