// A drawing opens whole over the page, and is enlarged there. The libraries are fetched on the first use; without them the link
// shows the drawing alone.
(() => {
  'use strict';

  const site = new URL('../', document.currentScript.src);
  const library = [
    'assets/javascripts/glightbox.min.js', 'assets/stylesheets/glightbox.min.css', 'assets/vendor/panzoom-4.6.2/panzoom.min.js',
  ];
  const words = window.guideWords.zoom;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const MOST = 8;
  const STEP = 60; // pixels that an arrow key moves
  const DRAG = 6; // pixels from which on a press is a drag
  const shapes = {
    enlarge: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5', smaller: 'M5 12h14', whole: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
    larger: 'M5 12h14M12 5v14',
  };
  let loading = null;

  const load = (address) => new Promise((done, failed) => {
    const isStyle = address.endsWith('.css');
    const element = document.createElement(isStyle ? 'link' : 'script');
    element.addEventListener('load', done);
    element.addEventListener('error', failed);
    if (isStyle) element.rel = 'stylesheet';
    element[isStyle ? 'href' : 'src'] = new URL(address, site);
    document.head.append(element);
  });

  const make = (tag, name, ...children) => {
    const made = document.createElement(tag);
    made.className = name;
    made.append(...children);
    return made;
  };

  const icon = (shape) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    path.setAttribute('d', shapes[shape]);
    svg.append(path);
    return svg;
  };

  const button = (name) => {
    const made = make('button', name, icon(name));
    made.type = 'button';
    made.title = words[name];
    made.setAttribute('aria-label', words[name]);
    return made;
  };

  // A copy of the drawing, its caption and its description.
  const enlarged = (link) => {
    const picture = link.querySelector('img').cloneNode();
    picture.loading = 'eager';
    picture.draggable = false;
    const stage = make('div', 'stage', make('div', 'picture', picture));
    stage.tabIndex = 0;
    stage.setAttribute('role', 'region');
    stage.setAttribute('aria-label', words.drawing);
    if (picture.width && picture.height) stage.style.setProperty('--ratio', String(picture.width / picture.height));
    const told = make('div', 'told');
    told.tabIndex = 0; // its words may be longer than a phone has room for
    told.setAttribute('role', 'region');
    told.setAttribute('aria-label', words.told);
    const caption = link.closest('figure')?.querySelector('figcaption') || link.parentElement.querySelector(':scope > .says');
    if (caption) told.append(make('figcaption', '', ...caption.cloneNode(true).childNodes));
    told.append(make('p', 'alt', picture.alt), make('p', 'keys', words.keys));
    for (const child of told.querySelectorAll('[id]')) child.removeAttribute('id');
    const tools = make('div', 'tools', button('smaller'), button('whole'), button('larger'), document.createElement('output'));
    return make('figure', 'enlarged', tools, stage, told);
  };

  // All ways to zoom and move; gives back what a key does.
  const movable = (figure, close) => {
    const stage = figure.querySelector('.stage');
    const moved = stage.firstElementChild;
    const [smaller, whole, larger] = figure.querySelectorAll('.tools button');
    const state = figure.querySelector('output');
    const panzoom = window.Panzoom(moved, {
      canvas: true, cursor: '', minScale: 1, maxScale: MOST, step: 0.4, panOnlyWhenZoomed: true, animate: !still.matches, duration: 150,
      handleStartEvent: () => {},
    });
    let from = null;
    let dragged = false;

    // Half of the drawing can be moved out of sight, never more.
    const keepInSight = () => {
      const { x, y } = panzoom.getPan();
      const least = (value, most) => Math.max(-most, Math.min(most, value));
      const [right, down] = panzoom.getScale() > 1 ? [moved.offsetWidth / 2, moved.offsetHeight / 2] : [0, 0];
      if (x !== least(x, right) || y !== least(y, down)) panzoom.pan(least(x, right), least(y, down), { force: true });
    };
    const move = (right, down) => {
      panzoom.pan(right / panzoom.getScale(), down / panzoom.getScale(), { relative: true });
      keepInSight();
    };
    const tell = () => {
      const scale = panzoom.getScale();
      state.textContent = `${Math.round(scale * 100)} %`;
      stage.classList.toggle('larger', scale > 1);
      for (const one of [smaller, whole]) one.setAttribute('aria-disabled', String(scale <= 1));
      larger.setAttribute('aria-disabled', String(scale >= MOST));
    };
    const keys = {
      '+': () => panzoom.zoomIn(), '=': () => panzoom.zoomIn(), '-': () => { panzoom.zoomOut(); keepInSight(); }, 0: () => panzoom.reset(),
      ArrowLeft: () => move(STEP, 0), ArrowRight: () => move(-STEP, 0), ArrowUp: () => move(0, STEP), ArrowDown: () => move(0, -STEP),
    };

    smaller.addEventListener('click', keys['-']);
    whole.addEventListener('click', keys[0]);
    larger.addEventListener('click', keys['+']);
    moved.addEventListener('panzoomchange', tell);
    moved.addEventListener('panzoomend', keepInSight);
    stage.addEventListener('wheel', (event) => {
      panzoom.zoomWithWheel(event, { animate: false });
      keepInSight();
    }, { passive: false });
    stage.addEventListener('pointerdown', (event) => {
      from = [event.clientX, event.clientY];
      dragged = false;
    }, true);
    stage.addEventListener('pointermove', (event) => {
      if (from && Math.hypot(event.clientX - from[0], event.clientY - from[1]) > DRAG) dragged = true;
    }, true);
    stage.addEventListener('click', (event) => {
      if (dragged) event.preventDefault();
      else if (event.target === stage) close();
      else if (panzoom.getScale() > 1) panzoom.reset();
      else panzoom.zoomToPoint(2.5, event);
    }, true);
    tell();
    return (event) => {
      const does = Object.hasOwn(keys, event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key];
      if (!does || (event.key.startsWith('Arrow') && event.target.closest('.told'))) return;
      event.preventDefault();
      does();
    };
  };

  const open = (link) => {
    const root = document.documentElement;
    if (root.classList.contains('zooming')) return; // pressed twice while the libraries came
    const rest = [...document.body.children];
    const figure = enlarged(link);
    let press = null;
    // Without a scroll bar the library has no need of the <style> element that our rules forbid.
    root.classList.add('zooming');
    const box = window.GLightbox({
      elements: [{ content: figure, type: 'inline', width: '100%', height: '100%', draggable: false }],
      touchNavigation: false,
      keyboardNavigation: false,
      closeOnOutsideClick: false,
      openEffect: 'none',
      closeEffect: 'none',
      svg: { close: words.close, next: '', prev: '' },
    });
    const onKey = (event) => {
      if (event.key === 'Escape') box.close();
      else press?.(event);
    };
    box.on('open', () => {
      const dialog = document.getElementById('glightbox-body');
      dialog.setAttribute('aria-modal', 'true');
      dialog.setAttribute('aria-label', words.enlarged);
      for (const arrow of dialog.querySelectorAll('.gprev, .gnext')) arrow.remove();
      for (const element of rest) element.inert = true;
      press = movable(figure, () => box.close());
      document.addEventListener('keydown', onKey);
      dialog.querySelector('.gclose').focus();
    });
    box.on('close', () => {
      for (const element of rest) element.inert = false;
      root.classList.remove('zooming');
      document.removeEventListener('keydown', onKey);
      link.focus();
    });
    box.open();
  };

  for (const link of document.querySelectorAll('a.zoom')) {
    const sign = make('span', 'enlarge', icon('enlarge'), make('span', '', words.enlarge));
    link.append(sign);
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.zoom');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    loading = loading || Promise.all(library.map(load));
    loading.then(() => open(link), () => {
      loading = null;
      window.location.href = link.href;
    });
  });
})();
