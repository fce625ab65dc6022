// A filter above the long lists (numbers, glossary, corrections): by words, by group, by verdict. Nothing is kept or sent.
(() => {
  'use strict';

  const list = document.querySelector('[data-filter]');
  if (!list) return;

  const rows = [...list.querySelectorAll('tbody > tr, dl > div')].map((element) => ({
    element,
    words: element.textContent.toLowerCase(),
    group: element.closest('section').querySelector('h2').textContent,
    verdict: element.querySelector('.verdict')?.textContent,
  }));
  const sections = [...list.querySelectorAll('section')];
  const form = document.createElement('form');
  const status = document.createElement('p');
  form.className = 'filter';
  form.setAttribute('role', 'search');
  form.setAttribute('aria-label', 'Filter this list');
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
    select.append(new Option('All', ''), ...unique.map((name) => new Option(name, name)));
    return field(label, select);
  };

  const input = field('Words', Object.assign(document.createElement('input'), { type: 'search' }));
  const group = list.dataset.filter ? choice(list.dataset.filter, rows.map((row) => row.group)) : null;
  const verdict = choice('Verdict', rows.map((row) => row.verdict));
  form.append(status);
  list.before(form);

  const fits = (row) => input.value.toLowerCase().split(/\s+/).every((word) => row.words.includes(word))
    && (!group?.value || row.group === group.value)
    && (!verdict?.value || row.verdict === verdict.value);

  const apply = () => {
    for (const row of rows) row.element.hidden = !fits(row);
    for (const section of sections) section.hidden = !section.querySelector('tbody > tr:not([hidden]), dl > div:not([hidden])');
    const shown = rows.filter((row) => !row.element.hidden).length;
    status.textContent = `${shown} of ${rows.length} shown`;
  };

  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
})();
