// Finds pages for a reader's words. No element is touched here: search.js shows what this returns.
// guideFinder(MiniSearch, data) resolves to find(words) -> [{title, url, heading, pieces: [[text, marked]…], parts: [{heading, url}…]}…]
(() => {
  'use strict';

  const shown = { pages: 8, parts: 2, letters: 150 };
  // Lists of everything hold every word: they come after the page that explains it.
  const kinds = { generated: 0.4, about: 0.6 };
  const boost = { title: 6, alias: 5, heading: 4, text: 1 };
  const small = new Set(('a about after all am an and any are as at be been but by can could did do does for from get had has have he her his '
    + 'how i if in into is it its me my no not of on or our she should so some than that the their them then there they this to too up was we '
    + 'were what when where which who why will with would you your').split(' '));

  // Simple plurals only: desks, biopsies, injections, but not testis or diagnosis.
  const singular = (word) => {
    if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
    if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
    if (/(x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
    return word.replace(/s$/, '');
  };
  const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const split = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) || [];
  const stems = (text) => split(text).map(singular);

  // "micro-TESE" is found as micro, tese and microtese.
  const tokens = (text) => {
    const joined = plain(text).match(/[\p{L}\p{N}]+(?:\p{Pd}[\p{L}\p{N}]+)+/gu) || [];
    return [...split(text), ...joined.map((word) => word.replace(/\p{Pd}/gu, ''))];
  };

  const meanings = (words, synonyms) => {
    const query = ` ${stems(words).join(' ')} `;
    const said = Object.keys(synonyms).filter((phrase) => query.includes(` ${stems(phrase).join(' ')} `));
    return said.flatMap((phrase) => synonyms[phrase]);
  };

  const near = (term) => (term.length > 3 ? 0.2 : false);
  const options = {
    boost,
    prefix: (term, place, all) => place === all.length - 1 && term.length > 1,
    fuzzy: near,
    weights: { prefix: 0.5, fuzzy: 0.35 },
    boostDocument: (id, term, stored) => (stored.anchor ? 1 : 1.4) * (kinds[stored.kind] || 1),
  };

  // The stretch of text around the first word that was found, in pieces: [text, is it one of the words].
  const pieces = (text, terms) => {
    const found = new Set(terms);
    const words = text.split(/(\s+)/);
    const hit = (word) => tokens(word).some((token) => found.has(singular(token)));
    const first = Math.max(0, words.findIndex(hit));
    let start = first;
    for (let room = shown.letters / 3; start > 0 && room > 0; start -= 1) room -= words[start - 1].length;
    const out = start ? [['… ', false]] : [];
    let length = 0;
    let at = start;
    for (; at < words.length && length < shown.letters; at += 1) {
      out.push([words[at], hit(words[at])]);
      length += words[at].length;
    }
    if (at < words.length) out.push([' …', false]);
    return out;
  };

  window.guideFinder = async (MiniSearch, data) => {
    const index = new MiniSearch({
      fields: Object.keys(boost),
      storeFields: ['page', 'anchor', 'kind'],
      tokenize: tokens,
      processTerm: (term) => (small.has(term) ? null : singular(term)),
      searchOptions: options,
    });
    const sections = data.sections.map(([page, anchor, heading, text, alias], id) => (
      { id, page, anchor, heading, text, alias: alias || '', title: data.pages[page][0], kind: data.pages[page][2] }
    ));
    await index.addAllAsync(sections, { chunkSize: 200 });

    const address = ({ page, anchor }) => data.pages[page][1] + (anchor ? `#${anchor}` : '');
    const entry = (hits) => {
      const best = hits[0];
      const section = sections[best.id];
      const parts = hits.slice(1).filter((hit) => hit.anchor && hit.score > best.score / 3).slice(0, shown.parts);
      return {
        title: section.title,
        url: address(best),
        heading: section.anchor ? section.heading : '',
        pieces: pieces(section.text, best.terms),
        parts: parts.map((hit) => ({ heading: sections[hit.id].heading, url: address(hit) })),
      };
    };

    return (words) => {
      const queries = [words, ...meanings(words, data.synonyms || {})];
      const pages = new Map();
      for (const hit of index.search({ combineWith: 'OR', queries })) {
        if (!pages.has(hit.page)) pages.set(hit.page, []);
        pages.get(hit.page).push(hit);
      }
      const groups = [...pages.values()];
      return groups.filter((hits) => hits[0].score > groups[0][0].score / 12).slice(0, shown.pages).map(entry);
    };
  };
})();
