// The search box: a combobox with a list of pages. Library, index and finder are fetched when it first gets focus.
// What is typed stays in this page: it is not stored, sent or written to the address.
(() => {
  'use strict';

  const site = new URL('../', document.currentScript.src);
  const files = ['assets/vendor/minisearch-7.2.0/minisearch.js', 'assets/search-index.js', 'assets/finder.js'];
  const box = document.getElementById('guide-search');
  const opener = document.getElementById('guide-search-open');
  if (!box || !opener) return;

  const input = box.querySelector('input');
  const output = box.querySelector('.md-search__output');
  const list = box.querySelector('[role="listbox"]');
  const none = box.querySelector('.md-search__none');
  const count = box.querySelector('[role="status"]');
  const words = window.guideWords.search;
  let finder = null;
  let telling = 0;

  const script = (address) => new Promise((done, failed) => {
    const element = document.createElement('script');
    element.src = new URL(address, site);
    element.addEventListener('load', done);
    element.addEventListener('error', failed);
    document.head.append(element);
  });

  const load = () => {
    finder = finder || Promise.all(files.map(script)).then(() => window.guideFinder(window.MiniSearch, window.guideSearchIndex));
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

  const option = (url, className, title, ...rest) => {
    const link = document.createElement('a');
    const name = document.createElement('strong');
    link.href = new URL(url, site);
    link.className = className;
    link.setAttribute('role', 'option');
    link.setAttribute('aria-selected', 'false');
    link.tabIndex = -1;
    name.textContent = title;
    link.append(name, ...rest);
    return link;
  };

  const line = (result) => {
    const text = document.createElement('span');
    if (result.heading) text.append(`${result.heading}: `);
    for (const [piece, marked] of result.pieces) {
      const mark = marked && document.createElement('mark');
      if (mark) mark.textContent = piece;
      text.append(mark || piece);
    }
    return text;
  };

  const show = (results, trouble = words.none) => {
    const options = results.flatMap((result) => [
      option(result.url, 'page', result.title, line(result)),
      ...result.parts.map((part) => option(part.url, 'part', part.heading)),
    ]);
    options.forEach((element, at) => { element.id = `guide-search-result-${at}`; });
    list.replaceChildren(...options);
    list.hidden = !options.length;
    none.hidden = Boolean(options.length);
    output.hidden = false;
    list.scrollTop = 0;
    input.setAttribute('aria-expanded', String(Boolean(options.length)));
    input.removeAttribute('aria-activedescendant');
    none.querySelector('strong').textContent = trouble;
    const found = results.length === 1 ? words.page : words.pages;
    tell(options.length ? found.replace('{count}', results.length) : words.help.replace('{trouble}', trouble));
  };

  const search = async () => {
    const typed = input.value.trim();
    if (typed.length < 2) {
      tell('');
      return hide();
    }
    try {
      const find = await load();
      if (typed === input.value.trim()) show(find(typed));
    } catch {
      show([], words.broken);
    }
  };

  const chosen = () => list.querySelector('[aria-selected="true"]');
  const choose = (step) => {
    const all = [...list.children];
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
    const over = box.classList.contains('open');
    hide();
    reveal(false);
    (over ? opener : input).focus();
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

  input.addEventListener('focus', () => load().catch(() => {}));
  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => {
    if (!keys[event.key] || event.isComposing) return;
    if (event.key === 'Enter' && output.hidden) return;
    event.preventDefault();
    keys[event.key]();
  });
  output.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
  });
  // A page may be the one already open: then the list would stay over the section it leads to.
  list.addEventListener('click', () => { hide(); reveal(false); });
  opener.addEventListener('click', () => reveal(true));
  box.addEventListener('focusout', (event) => {
    if (box.contains(event.relatedTarget) || !event.relatedTarget) return;
    hide();
    reveal(false);
  });
  document.addEventListener('pointerdown', (event) => {
    if (!box.contains(event.target)) { hide(); reveal(false); }
  });
})();
