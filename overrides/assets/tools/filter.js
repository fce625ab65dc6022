// A filter above the long lists (numbers, glossary, corrections, questions): by words, by group, by verdict.
// Nothing is kept or sent.
(() => {
  'use strict';

  const list = document.querySelector('[data-filter]');
  if (!list) return;
  const words = window.guideWords.filter;

  const rows = [...list.querySelectorAll('tbody > tr, dl > div, .tick')].map((element) => ({
    element,
    words: element.textContent.toLowerCase(),
    group: element.closest('section').querySelector('h2, h3').textContent,
    verdict: element.querySelector('.verdict')?.textContent,
  }));
  const parts = [...list.querySelectorAll('section, details')];
  const form = document.createElement('form');
  const status = document.createElement('p');
  form.className = 'filter';
  form.setAttribute('role', 'search');
  form.setAttribute('aria-label', words.name);
  status.setAttribute('role', 'status');

  const field = (label, control) => {
    const box = document.createElement('label');
    box.append(label, control);
    form.append(box);
    control.autocomplete = 'off';
    return control;
  };
  const choice = (label, names) => {
    const unique = [...new Set(names.filter(Boolean))];
    if (unique.length < 2) return null;
    const select = document.createElement('select');
    select.append(new Option(words.all, ''), ...unique.map((name) => new Option(name, name)));
    return field(label, select);
  };

  const input = field(words.words, Object.assign(document.createElement('input'), { type: 'search' }));
  const group = list.dataset.filter ? choice(list.dataset.filter, rows.map((row) => row.group)) : null;
  const verdict = choice(words.verdict, rows.map((row) => row.verdict));
  form.append(status);
  list.before(form);

  const fits = (row) => input.value.toLowerCase().split(/\s+/).every((word) => row.words.includes(word))
    && (!group?.value || row.group === group.value)
    && (!verdict?.value || row.verdict === verdict.value);

  const apply = () => {
    for (const row of rows) row.element.hidden = !fits(row);
    const shown = rows.filter((row) => !row.element.hidden);
    for (const part of parts) {
      part.hidden = !shown.some((row) => part.contains(row.element));
      if (part.localName === 'details') part.open = Boolean(input.value.trim());
    }
    for (const link of list.querySelectorAll('.letters a')) {
      link.hidden = document.getElementById(link.hash.slice(1)).closest('section').hidden;
    }
    status.textContent = words.shown.replace('{shown}', shown.length).replace('{all}', rows.length);
  };

  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
})();
