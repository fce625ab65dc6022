// The filter of the long lists (numbers, glossary, corrections, questions): by words, by verdict.
// Nothing is kept or sent.
(() => {
  'use strict';

  const list = document.querySelector('[data-filter]');
  if (!list) return;
  const words = window.guideWords.filter;
  const nearest = 4;

  // As in the search, nothing but letters and digits makes a difference: “semen” in marks is semen, micro-TESE is microtese.
  const split = (text) => window.guidePlain(text).match(/[\p{L}\p{N}]+/gu) || [];
  // Of a whole question only the words that say something: lump in my testicle. Small words alone are looked for themselves.
  const wantedOf = (text) => {
    const typed = split(text);
    const told = typed.filter((word) => !window.guideSmall.has(word));
    return told.length ? told : typed;
  };
  const rows = [...list.querySelectorAll('tbody > tr, dl > div, .tick, .answer, .sources li')].map((element) => ({
    element,
    verdict: element.querySelector('.verdict')?.textContent,
  }));
  const parts = [...list.querySelectorAll('section, details')];
  const form = document.querySelector('.filter');
  const controls = ['input', 'select', '[role="status"]', '[type="button"]', '[type="reset"]'];
  const [input, verdict, status, everywhere, clear] = controls.map((one) => form.querySelector(one));
  // What stands between the filter and the rows gives way to what was found. Where nothing was found, help in need stays, and
  // the search of the guide, which knows other words for things, is a press away.
  const between = [...list.children].filter((one) => !one.matches('section, details, .letters'));
  for (let one = form.nextElementSibling; one && one !== list; one = one.nextElementSibling) between.push(one);

  // Read when something is looked for, since a list may hold many thousand words; anew when the field is used anew, since a
  // browser may have translated the page meanwhile.
  const wordsOf = (row) => {
    row.words ??= split(`${row.element.textContent} ${row.element.textContent.replace(/\p{Pd}/gu, '')}`).join(' ');
    return row.words;
  };
  input.addEventListener('focus', () => { for (const row of rows) row.words = null; });
  // A short word begins one: die is died, not studies.
  const has = (row, word) => (word.length > 4 ? wordsOf(row).includes(word) : ` ${wordsOf(row)}`.includes(` ${word}`));
  const fits = (row, wanted) => wanted.every((word) => has(row, word))
    && (!verdict?.value || row.verdict === verdict.value);

  // What a reader opened by hand stays open; what the filter opened folds when it is cleared.
  const unfold = (part, wanted) => {
    if (wanted ? part.open : !part.matches('.sifted')) return;
    part.open = wanted;
    part.classList.toggle('sifted', wanted);
  };

  // The rows that fit, and the parts that hold one; the others are hidden.
  const sift = (asked, isWanted) => {
    for (const row of rows) row.element.hidden = asked && !isWanted(row);
    const shown = rows.filter((row) => !row.element.hidden);
    for (const part of parts) {
      const inside = shown.filter((row) => part.contains(row.element));
      const count = part.querySelector(':scope > summary > .count');
      if (count && rows.some((row) => part.contains(row.element))) count.textContent = inside.length;
      part.hidden = asked && !inside.length;
      const looked = input.value.trim() || (asked && part.matches('.group'));
      const alone = !part.matches('.answer') || shown.length === 1; // the one answer left is read at once
      if (part.localName === 'details') unfold(part, Boolean(looked) && !part.hidden && alone);
    }
    for (const one of between) one.toggleAttribute('hidden', asked && (shown.length > 0 || !one.matches('.urgent')));
    for (const link of list.querySelectorAll('.letters a')) {
      link.hidden = document.getElementById(link.hash.slice(1)).closest('.group').hidden;
    }
    return shown.length;
  };

  let sifted = Boolean(list.querySelector('[hidden]')); // whether anything may be hidden: in a saved page it may be
  const apply = () => {
    const asked = Boolean(input.value.trim() || verdict?.value);
    const wanted = wantedOf(input.value);
    const shown = asked || sifted ? sift(asked, (row) => fits(row, wanted)) : rows.length;
    sifted = asked;
    status.textContent = shown || !asked
      ? words.shown.replace('{shown}', shown).replace('{all}', rows.length)
      : words.none.replace('{words}', input.value.trim());
    everywhere.hidden = Boolean(shown) || !input.value.trim();
    clear.hidden = !asked;
    if (!everywhere.hidden) suggest(input.value).catch(() => {});
  };

  // Where no row has the words, the search may know others for them: its nearest rows of this page.
  const suggest = async (typed) => {
    const places = (await window.guideSearch.here(typed)).map((id) => document.getElementById(id));
    const near = new Set(places.map((place) => rows.find((row) => row.element.contains(place))).filter(Boolean));
    const most = new Set([...near].slice(0, nearest));
    if (typed !== input.value || !most.size) return;
    sift(true, (row) => most.has(row));
    status.textContent = words.near.replace('{words}', typed.trim()).replace('{shown}', most.size);
  };

  // A link to what the filter hides shows it (folds.js).
  document.addEventListener('wanted', (event) => {
    if (!sifted || !event.target.closest('[hidden]')) return;
    for (const control of form.querySelectorAll('input, select')) control.value = '';
    apply();
    event.preventDefault();
  });

  form.addEventListener('input', apply);
  everywhere.addEventListener('click', () => window.guideSearch.open(input.value));
  form.addEventListener('reset', () => setTimeout(() => { apply(); input.focus(); }));
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('pageshow', apply); // Back may have filled the form again
  apply();
})();
