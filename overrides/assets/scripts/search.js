// The search box: a combobox with a list of passages, and with questions often asked while nothing is typed. Index and finder
// are fetched when a pointer comes to it, or the focus.
// What is typed stays in this page: it is not stored, sent or written to the address.
(() => {
  'use strict';

  const site = new URL('../', document.currentScript.src);
  const files = ['assets/search-index.js', 'assets/finder.js'];
  const box = document.getElementById('guide-search');
  const opener = document.getElementById('guide-search-open');
  if (!box || !opener) return;

  const input = box.querySelector('input');
  const output = box.querySelector('.md-search__output');
  const list = box.querySelector('[role="listbox"]');
  const usual = box.querySelector('.md-search__usual');
  const close = box.querySelector('.md-search__close');
  const none = box.querySelector('.md-search__none');
  const count = box.querySelector('[role="status"]');
  const words = window.guideWords.search;
  const pause = 20; // ms: letters that follow faster are searched together
  let finder = null;
  let telling = 0;
  let due = 0;

  const script = (address) => new Promise((done, failed) => {
    const element = document.createElement('script');
    element.src = new URL(address, site);
    element.addEventListener('load', done);
    element.addEventListener('error', failed);
    document.head.append(element);
  });

  const load = () => {
    finder = finder || Promise.all(files.map(script)).then(() => window.guideFinder(window.guideSearchIndex));
    finder.catch(() => { finder = null; });
    return finder;
  };

  const tell = (text) => {
    clearTimeout(telling);
    telling = setTimeout(() => { count.textContent = text; }, 350);
  };

  const hide = () => {
    output.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const part = (name, className, ...content) => {
    const element = document.createElement(name);
    element.className = className;
    element.append(...content);
    return element;
  };

  const option = ({ url, title, page, pieces = [] }) => {
    const words = pieces.map(([piece, marked]) => (marked ? part('mark', '', piece) : piece));
    const link = part('a', 'place', part('strong', '', title));
    if (page) link.append(part('span', 'where', page));
    if (words.length) link.append(part('span', 'said', ...words));
    link.href = new URL(url, site);
    link.setAttribute('role', 'option');
    link.setAttribute('aria-selected', 'false');
    link.tabIndex = -1;
    return link;
  };

  const fill = (places) => {
    const options = places.map(option);
    options.forEach((element, at) => { element.id = `guide-search-result-${at}`; });
    list.replaceChildren(...options);
    list.hidden = !options.length;
    output.hidden = false;
    list.scrollTop = 0;
    input.setAttribute('aria-expanded', String(Boolean(options.length)));
    input.removeAttribute('aria-activedescendant');
  };

  const show = (places, trouble = words.none) => {
    usual.hidden = true;
    none.hidden = Boolean(places.length);
    fill(places);
    none.querySelector('strong').textContent = trouble;
    const found = places.length === 1 ? words.place : words.places;
    tell(places.length ? found.replace('{count}', places.length) : words.help.replace('{trouble}', trouble));
  };

  // Nothing typed yet: what others often ask.
  const offer = async () => {
    const find = await load();
    if (input.value.trim() || document.activeElement !== input) return;
    const places = find.at(list.dataset.usual.split(' '));
    usual.hidden = !places.length;
    none.hidden = true;
    if (places.length) fill(places);
  };

  const search = async () => {
    due = 0;
    const typed = input.value.trim();
    if (typed.length < 2) {
      tell('');
      hide();
      return typed ? null : offer().catch(() => {});
    }
    const found = await load().then((find) => [find(typed)], () => [[], words.broken]);
    // The reader may have typed on meanwhile, or gone on to the page.
    if (typed === input.value.trim() && box.contains(document.activeElement)) show(...found);
    return null;
  };

  const later = () => {
    clearTimeout(due);
    due = setTimeout(search, pause);
  };
  // What was just typed is searched before a key chooses among what was found.
  const upToDate = async () => {
    if (!due) return;
    clearTimeout(due);
    await search();
  };

  const chosen = () => list.querySelector('[aria-selected="true"]');
  const choose = (step) => {
    const all = [...list.children];
    if (output.hidden) search();
    if (output.hidden || !all.length) return;
    const old = chosen();
    const edge = step > 0 ? 0 : all.length - 1;
    const next = old ? all[(all.indexOf(old) + step + all.length) % all.length] : all[edge];
    if (old) old.setAttribute('aria-selected', 'false');
    next.setAttribute('aria-selected', 'true');
    next.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', next.id);
  };

  const reveal = (open) => {
    box.classList.toggle('open', open);
    opener.setAttribute('aria-expanded', String(open));
    if (open) input.focus();
  };
  const leave = () => {
    hide();
    reveal(false);
    (opener.offsetWidth ? opener : input).focus();
  };

  // First Escape puts the list away, the next one clears the words, the last one closes the box on a phone.
  const escape = () => {
    if (!output.hidden) return hide();
    if (input.value) input.value = '';
    else leave();
  };

  const keys = {
    ArrowDown: () => choose(1),
    ArrowUp: () => choose(-1),
    Escape: escape,
    Enter: () => (chosen() || list.firstElementChild)?.click(),
  };

  for (const near of [box, opener]) near.addEventListener('pointerenter', () => load().catch(() => {}), { once: true });
  // Open on wide screens, too: a tablet may be turned.
  input.addEventListener('focus', () => {
    reveal(true);
    offer().catch(() => {});
  });
  input.addEventListener('input', later);
  input.addEventListener('keydown', (event) => {
    if (!keys[event.key] || event.isComposing) return;
    if (event.key === 'Enter' && output.hidden && !due) return;
    event.preventDefault();
    upToDate().then(keys[event.key]);
  });
  output.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
  });
  // A page may be the one already open: then the list would stay over the section it leads to.
  list.addEventListener('click', () => { hide(); reveal(false); });
  opener.addEventListener('click', () => {
    reveal(true);
    search(); // words may stand there still
  });
  document.querySelector('.missing button')?.addEventListener('click', () => reveal(true)); // in 404.html
  // For a filter that has found nothing (assets/tools/filter.js): the search of all pages, and what it finds on this one.
  window.guideSearch = {
    open: (typed) => {
      input.value = typed;
      reveal(true);
      search();
    },
    here: async (typed) => {
      const isHere = (address) => new URL(address, site).pathname === location.pathname;
      return (await load()).near(typed, isHere).map((address) => address.split('#')[1]);
    },
  };
  close.addEventListener('click', leave);
  box.addEventListener('focusout', (event) => {
    if (box.contains(event.relatedTarget) || !event.relatedTarget) return;
    hide();
    reveal(false);
  });
  document.addEventListener('pointerdown', (event) => {
    if (!box.contains(event.target)) { hide(); reveal(false); }
  });
})();
