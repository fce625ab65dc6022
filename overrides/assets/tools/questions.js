// Your list: ticked questions gather in the box at the page's end, with your own, to be sorted, printed or saved as text.
// The list lives in this page alone: it is not stored, not sent and not in the address.
(() => {
  'use strict';

  const place = document.querySelector('[data-questions]');
  if (!place) return;
  const said = window.guideWords.list;

  const part = (name, properties = {}, ...content) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  };
  const few = 5; // so many questions of a list are seen at first
  const arrows = { up: 'M12 19V5m-6 6 6-6 6 6', down: 'M12 5v14m6-6-6 6-6-6', remove: 'm6 6 12 12M18 6 6 18' };
  const icon = (path) => {
    const draw = (name, given) => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
      return element;
    };
    const picture = draw('svg', { viewBox: '0 0 24 24', width: 22, height: 22, 'aria-hidden': 'true' });
    picture.append(draw('path', { d: path }));
    return picture;
  };
  const button = (words, press) => {
    const made = part('button', { type: 'button', textContent: words });
    made.addEventListener('click', press);
    return made;
  };
  // Read before anything is shown beside the words of a label.
  const asks = new Map([...document.querySelectorAll('.tick input')].map((box) => [box, box.nextElementSibling.textContent.trim()]));
  const boxOf = new WeakMap();
  // A browser that fills in the form again on the way back fills in this field, too.
  const kept = place.querySelector('textarea');

  const list = part('ol');
  const none = part('p', {}, said.empty);
  const own = part('input', { id: 'own-question', autocomplete: 'off', maxLength: 300 });
  const status = part('p');
  status.setAttribute('role', 'status');

  const items = () => [...list.children];
  const words = (item) => item.querySelector('.question').textContent;
  const counted = () => (list.children.length ? said.counted.replace('{count}', list.children.length) : said.none);

  // The bar is heard but not seen until there is something to say: it would cover what can be picked.
  const tell = (words) => {
    status.textContent = words;
    bar.classList.toggle('quiet', words === said.none);
    see.hidden = !list.children.length;
  };

  const renew = (what = '') => {
    const all = items();
    tell(`${what} ${counted()}`.trim());
    none.hidden = all.length > 0;
    actions.hidden = !all.length;
    see.textContent = said.see.replace('{count}', all.length);
    kept.value = all.map(words).join('\n');
    all.forEach((item, at) => {
      const [up, down] = item.querySelectorAll('button');
      up.setAttribute('aria-disabled', String(at === 0));
      down.setAttribute('aria-disabled', String(at === all.length - 1));
    });
  };

  // The neighbour moves, not the item itself: so the pressed button keeps the focus.
  const move = (item, step) => {
    const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    if (step < 0) item.after(other); else item.before(other);
    renew();
    tell(said.moved.replace('{at}', items().indexOf(item) + 1).replace('{count}', items().length));
  };

  const drop = (item) => {
    const box = boxOf.get(item);
    if (box) box.checked = false;
    item.remove();
    renew(said.removed);
  };
  const dropHere = (item) => {
    const next = item.nextElementSibling || item.previousElementSibling;
    drop(item);
    (next ? next.querySelector('button:last-of-type') : own).focus();
  };

  const add = (text, box, what = said.added) => {
    const item = part('li', {}, part('span', { className: 'question', textContent: text }));
    const named = (action, press) => {
      const made = button('', press);
      made.append(icon(arrows[action]));
      made.title = said[action];
      made.setAttribute('aria-label', said.action.replace('{action}', said[action]).replace('{question}', () => text));
      return made;
    };
    const controls = part(
      'span',
      { className: 'controls' },
      named('up', () => move(item, -1)),
      named('down', () => move(item, 1)),
      named('remove', () => dropHere(item)),
    );
    item.append(controls);
    if (box) boxOf.set(item, box);
    list.append(item);
    renew(what);
  };

  const ticked = (box) => {
    const item = items().find((each) => boxOf.get(each) === box);
    if (box.checked && !item) add(asks.get(box), box);
    if (!box.checked && item) drop(item);
  };

  const addOwn = (event) => {
    event.preventDefault();
    const text = own.value.trim().replace(/\s+/g, ' ');
    own.value = '';
    own.focus();
    if (text) add(text); else tell(said.first);
  };

  const save = () => {
    const lines = items().map((item, at) => `${at + 1}. ${words(item)}\n\n   ${said.answer}\n`);
    const text = [said.title, `${said.origin}\n`, ...lines].join('\n');
    const link = part('a', { download: said.file });
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    tell(said.saved.replace('{file}', said.file));
  };

  const print = () => {
    document.documentElement.classList.add('only-picked');
    window.print();
  };
  window.addEventListener('afterprint', () => document.documentElement.classList.remove('only-picked'));

  const actions = part('p', { className: 'actions' }, button(said.print, print), button(said.save, save));
  const form = part('form', {}, part('label', { htmlFor: own.id }, said.own), own, part('button', {}, said.add));
  form.addEventListener('submit', addOwn);
  const see = part('a', { href: `#${place.id}` });
  const bar = part('div', { className: 'picked-bar' }, status, see);

  // After the first few, the questions of a list are folded; a list by page is folded already.
  for (const questions of document.querySelectorAll('article ul:has(> .tick)')) {
    const rest = questions.closest('details') ? [] : [...questions.children].slice(few);
    if (!rest.length) continue;
    const summary = part('summary', {}, said.more.replace('{count}', rest.length));
    questions.after(part('details', { className: 'rest' }, summary, part('ul', {}, ...rest)));
  }

  // Browsers differ in when they fill in a form again: some do it after the scripts, on the way to `pageshow`.
  const gather = () => {
    const before = kept.value.split('\n').filter(Boolean);
    for (const text of items().length ? [] : before) {
      const box = [...asks.keys()].find((each) => each.checked && asks.get(each) === text);
      add(text, box, '');
    }
    for (const box of asks.keys()) {
      if (box.checked !== items().some((item) => boxOf.get(item) === box)) ticked(box);
      if (box.checked && box.closest('.rest')) box.closest('.rest').open = true;
    }
  };

  place.tabIndex = -1;
  place.setAttribute('role', 'region');
  place.setAttribute('aria-label', said.name);
  place.append(none, list, form, actions);
  place.after(bar); // in sight while questions are ticked, and below the buttons of the list
  for (const box of asks.keys()) box.addEventListener('change', () => ticked(box));
  gather();
  renew();
  window.addEventListener('pageshow', (event) => { if (!event.persisted) gather(); });
})();
