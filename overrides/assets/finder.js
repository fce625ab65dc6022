// Finds pages for a reader's words. No element is touched here: search.js shows what this returns.
// guideFinder(MiniSearch, data) resolves to find(words) -> [{title, url, heading, pieces: [[text, marked]…], parts: [{heading, url}…]}…]
(() => {
  'use strict';

  const shown = { pages: 8, parts: 2, letters: 150 };
  // Lists of everything hold every word: they come after the page that explains it.
  const kinds = { generated: 0.12, about: 0.6 };
  const boost = { title: 6, alias: 5, heading: 4, text: 1 };
  const small = new Set(('a about after all am an and any are as at be been but by can cant could did do does dont ever for from get had '
    + 'has have he her his how i if in into is it its me my no not of on or our she should so some than that the their '
    + 'them then there they this to too up was we were what when where which who why will with wont would you your').split(' '));

  // Simple plurals only: desks, biopsies, injections, but not testis or diagnosis.
  const singular = (word) => {
    if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
    if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
    if (/(x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
    return word.replace(/s$/, '');
  };
  // "can't" is cant, "Klinefelter's" is klinefelters.
  const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/(\p{L})['’](?=\p{L})/gu, '$1').toLowerCase();
  const split = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) || [];
  const stems = (text) => split(text).map(singular);

  // "micro-TESE" is found as micro, tese and microtese.
  const tokens = (text) => {
    const joined = plain(text).match(/[\p{L}\p{N}]+(?:\p{Pd}[\p{L}\p{N}]+)+/gu) || [];
    return [...split(text), ...joined.map((word) => word.replace(/\p{Pd}/gu, ''))];
  };

  // Words in a row, small ones too, between spaces: what is looked for as it was typed.
  const phrase = (text) => ` ${stems(text).join(' ')} `;
  const isRow = (words) => words.trim().includes(' ');

  const meanings = (words, synonyms) => {
    const query = phrase(words);
    return synonyms.filter(([said]) => query.includes(said)).flatMap(([, means]) => means);
  };

  const options = {
    boost,
    prefix: (term, place, all) => place === all.length - 1 && term.length > 1,
    weights: { prefix: 0.5, fuzzy: 0.35 },
    boostDocument: (id, term, stored) => (stored.anchor ? 1 : 1.4) * (kinds[stored.kind] || 1),
  };
  // Only so many of the best are looked at closely.
  const close = 150;

  // A section that has all the words, as they were typed, comes before one that has some of them, or others like them.
  const share = (hit, terms, known) => {
    const part = (term) => {
      if (hit.terms.includes(term)) return 1;
      if (!hit.queryTerms.includes(term)) return 0;
      return known.has(term) ? 0.5 : 1;
    };
    return terms.reduce((sum, term) => sum + part(term), 0) / (terms.length || 1);
  };
  // So does one that bears the very words as a name, or holds them in a row.
  const bonus = (query, section) => {
    if (section.names.includes(query)) return 8;
    const within = (name) => (isRow(query) && name.includes(query)) || (isRow(name) && query.includes(name));
    if (section.names.some(within)) return 2;
    return isRow(query) && phrase(section.text).includes(query) ? 2 : 1;
  };

  // The stretch of text around the first word that was found, in pieces: [text, is it one of the words].
  const pieces = (text, terms) => {
    const found = new Set(terms);
    const words = text.split(/([^\p{L}\p{N}-]+)/u);
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
    const known = new Set();
    const term = (word) => (small.has(word) ? null : singular(word));
    const index = new MiniSearch({
      fields: Object.keys(boost),
      storeFields: ['page', 'anchor', 'kind'],
      tokenize: tokens,
      processTerm: (word) => {
        const kept = term(word);
        if (kept) known.add(kept);
        return kept;
      },
      searchOptions: { ...options, processTerm: term },
    });
    const sections = data.sections.map(([page, anchor, heading, text, alias], id) => {
      const title = data.pages[page][0];
      const names = [...(anchor ? [heading] : [title, title.split(':')[0]]), ...(alias || '').split(';')].map(phrase);
      return { id, page, anchor, heading, text, alias: alias || '', title, kind: data.pages[page][2], names };
    });
    const synonyms = Object.entries(data.synonyms || {}).map(([name, means]) => [phrase(name), means]);
    await index.addAllAsync(sections, { chunkSize: 200 });

    // Two letters that changed places: sprem, sperm. Not in short words, which turn into others: dad, add.
    const swapped = (word) => {
      if (word.length < 4 || known.has(singular(plain(word))) || small.has(plain(word))) return word;
      const others = [...word].slice(1).map((letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2));
      return others.find((other) => known.has(singular(plain(other)))) || word;
    };
    // Otherwise one slip in five letters; where that finds nothing in a long word, two.
    const slips = (word) => {
      if (word.length < 4) return false;
      return word.length < 6 || known.has(word) || index.search(word, { fuzzy: 0.2 }).length ? 0.2 : 2;
    };
    const scores = (typed) => {
      const words = typed.replace(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu, swapped);
      const query = phrase(words);
      const found = new Map();
      for (const said of [words, ...meanings(words, synonyms)]) {
        const terms = tokens(said).map(term).filter(Boolean);
        for (const hit of index.search(said, { fuzzy: slips })) {
          const other = found.get(hit.id) || { score: 0, terms: [] };
          // What a synonym means is often the very name of a section.
          const named = said !== words && sections[hit.id].names.includes(phrase(said)) ? 3 : 1;
          const score = other.score + named * hit.score * share(hit, terms, known) ** 2;
          found.set(hit.id, { ...hit, score, terms: [...other.terms, ...hit.terms] });
        }
      }
      const best = [...found.values()].sort((a, b) => b.score - a.score).slice(0, close);
      for (const hit of best) hit.score *= bonus(query, sections[hit.id]);
      return best.sort((a, b) => b.score - a.score);
    };

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
      const pages = new Map();
      for (const hit of scores(words)) {
        if (!pages.has(hit.page)) pages.set(hit.page, []);
        pages.get(hit.page).push(hit);
      }
      const groups = [...pages.values()];
      return groups.filter((hits) => hits[0].score > groups[0][0].score / 60).slice(0, shown.pages).map(entry);
    };
  };
})();
