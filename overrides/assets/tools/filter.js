// The filter of the long lists (numbers, glossary, corrections, questions): by words, by verdict.
// Nothing is kept or sent.
(() => {
  'use strict';

  const list = document.querySelector('[data-filter]');
  if (!list) return;
  const words = window.guideWords.filter;

  // As the search does: accents, hyphens, apostrophes and what nobody sees make no difference.
  const plain = (text) => window.guidePlain(text).replace(/\p{Pd}/gu, ' ');
  const rows = [...list.querySelectorAll('tbody > tr, dl > div, .tick, .answer, .sources li')].map((element) => ({
    element,
    verdict: element.querySelector('.verdict')?.textContent,
  }));
  const parts = [...list.querySelectorAll('section, details')];
  const form = document.querySelector('.filter');
  const [input, verdict, status, clear] = ['input', 'select', '[role="status"]', 'button'].map((one) => form.querySelector(one));
  // What stands between the filter and the rows gives way to what was looked for.
  const between = [...list.children].filter((one) => !one.matches('section, details, .letters'));
  for (let one = form.nextElementSibling; one && one !== list; one = one.nextElementSibling) between.push(one);

  // Read when something is first looked for: a list may hold many thousand words.
  const wordsOf = (row) => {
    row.words ??= plain(row.element.textContent);
    return row.words;
  };
  const fits = (row) => plain(input.value).split(/\s+/).every((word) => wordsOf(row).includes(word))
    && (!verdict?.value || row.verdict === verdict.value);

  // What a reader opened by hand stays open; what the filter opened folds when it is cleared.
  const opened = new Set();
  const unfold = (part, wanted) => {
    if (wanted === opened.has(part)) return;
    if (wanted && part.open) return;
    part.open = wanted;
    opened[wanted ? 'add' : 'delete'](part);
  };

  // The rows that fit, and the parts that hold one; the others are hidden.
  const sift = (asked) => {
    for (const row of rows) row.element.hidden = asked && !fits(row);
    const shown = rows.filter((row) => !row.element.hidden);
    for (const part of parts) {
      part.hidden = asked && !shown.some((row) => part.contains(row.element));
      const looked = input.value.trim() || (asked && part.matches('.group'));
      if (part.localName === 'details' && !part.matches('.answer')) unfold(part, Boolean(looked) && !part.hidden);
    }
    for (const one of between) one.toggleAttribute('hidden', asked);
    for (const link of list.querySelectorAll('.letters a')) {
      link.hidden = document.getElementById(link.hash.slice(1)).closest('.group').hidden;
    }
    return shown.length;
  };

  let sifted = false; // whether anything may be hidden
  const apply = () => {
    const asked = Boolean(input.value.trim() || verdict?.value);
    const shown = asked || sifted ? sift(asked) : rows.length;
    sifted = asked;
    status.textContent = shown || !asked
      ? words.shown.replace('{shown}', shown).replace('{all}', rows.length)
      : words.none.replace('{words}', input.value.trim());
    clear.hidden = !asked;
  };

  // An address that names a row shows it, whatever the filter says and whatever is folded.
  const show = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !list.contains(target)) return;
    if (target.closest('[hidden]')) {
      for (const control of form.querySelectorAll('input, select')) control.value = '';
      apply();
    }
    for (let part = target.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
    target.scrollIntoView();
  };

  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(() => { apply(); input.focus(); }));
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', show);
  addEventListener('pageshow', apply); // Back may have filled the form again
  apply();
  show();
})();
