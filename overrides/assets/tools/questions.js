// Your list: ticked questions gather in the box at the page's end, with your own, to be sorted, printed or saved as text.
// The list lives in this page alone: it is not stored, not sent and not in the address.
(() => {
  'use strict';

  const place = document.querySelector('[data-questions]');
  if (!place) return;

  const part = (name, properties = {}, ...content) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  };
  const button = (words, press) => {
    const made = part('button', { type: 'button', textContent: words });
    made.addEventListener('click', press);
    return made;
  };
  // Read before anything is shown beside the words of a label.
  const asks = new Map([...document.querySelectorAll('.tick input')].map((box) => [box, box.nextElementSibling.textContent.trim()]));
  const boxOf = new WeakMap();

  const list = part('ol');
  const none = part('p', {}, 'Your list is empty. Tick questions above, or write your own.');
  const own = part('input', { id: 'own-question', autocomplete: 'off', maxLength: 300 });
  const status = part('p');
  status.setAttribute('role', 'status');

  const items = () => [...list.children];
  const words = (item) => item.querySelector('.question').textContent;
  const counted = () => (list.children.length ? `${list.children.length} in your list` : 'Nothing in your list yet');

  const renew = (what = '') => {
    const all = items();
    status.textContent = what + counted();
    none.hidden = all.length > 0;
    actions.hidden = !all.length;
    bar.classList.toggle('some', all.length > 0);
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
    status.textContent = `Now number ${items().indexOf(item) + 1} of ${items().length}`;
  };

  const drop = (item) => {
    const box = boxOf.get(item);
    if (box) box.checked = false;
    item.remove();
    renew('Removed. ');
  };
  const dropHere = (item) => {
    const next = item.nextElementSibling || item.previousElementSibling;
    drop(item);
    (next ? next.querySelector('button:last-of-type') : own).focus();
  };

  const add = (text, box) => {
    const item = part('li', {}, part('span', { className: 'question', textContent: text }));
    const named = (name, press) => {
      const made = button(name, press);
      made.setAttribute('aria-label', `${name}: ${text}`);
      return made;
    };
    const controls = part(
      'span',
      { className: 'controls' },
      named('Up', () => move(item, -1)),
      named('Down', () => move(item, 1)),
      named('Remove', () => dropHere(item)),
    );
    item.append(controls);
    if (box) boxOf.set(item, box);
    list.append(item);
    renew('Added. ');
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
    if (text) add(text); else status.textContent = 'Write your question first';
  };

  const save = () => {
    const lines = items().map((item, at) => `${at + 1}. ${words(item)}\n\n   Answer:\n`);
    const text = ['Questions for my appointment', 'From the Azoospermia Guide\n', ...lines].join('\n');
    const link = part('a', { download: 'questions-for-my-appointment.txt' });
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    status.textContent = 'Saved as questions-for-my-appointment.txt';
  };

  const print = () => {
    document.documentElement.classList.add('only-picked');
    window.print();
  };
  window.addEventListener('afterprint', () => document.documentElement.classList.remove('only-picked'));

  const actions = part('p', { className: 'actions' }, button('Print your list', print), button('Save as text', save));
  const form = part('form', {}, part('label', { htmlFor: own.id }, 'Your own question'), own, part('button', {}, 'Add'));
  form.addEventListener('submit', addOwn);
  const bar = part('div', { className: 'picked-bar' }, status, part('a', { href: `#${place.id}` }, 'See your list'));

  place.tabIndex = -1;
  place.setAttribute('role', 'region');
  place.setAttribute('aria-label', 'Your list');
  place.append(none, list, form, actions);
  place.before(bar);
  renew();
  for (const box of asks.keys()) {
    box.addEventListener('change', () => ticked(box));
    if (box.checked) ticked(box);
  }
})();
