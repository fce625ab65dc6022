// Finds the passages that answer a reader's words. No element is touched here: search.js shows what this returns.
// guideFinder(data) resolves to find(words) -> [{title, page, url, pieces: [[text, marked]…]}…], the best first;
// find.at(urls) gives the names of passages by their addresses, find.near(words, isHere) the addresses found on a page.
(() => {
  'use strict';

  // What a row of the index is, by number.
  const kinds = ['plain', 'term', 'question', 'briefed', 'asks', 'folded', 'first'];
  const kind = Object.fromEntries(kinds.map((name, at) => [name, at]));
  const shown = { places: 8, ofOnePage: 2, letters: 190 };
  // Lists of everything hold every word: they come after the page that explains it.
  const pages = { generated: 0.15, about: 0.6 };
  const rows = { term: 0.5, question: 1.05, asks: 0.5, folded: 0.6, first: 0.75, template: 0.85, asked: 3 };
  // The head of a page answers a word or two; a whole question is answered by a passage.
  const heads = { few: 1.15, many: 0.85 };
  // What a word counts for in one name of a passage, in any of them, in that of its page, in one stretch of its text,
  // anywhere in it.
  const places = { name: 3, names: 2, title: 0.8, stretch: 1.2, text: 0.5, alike: 0.5 };
  // Of a word that is in no name only half; of a number a third.
  const rare = { most: 6, unnamed: 0.5, digits: 0.3, person: 0.3 };
  // The start of a longer word, one with a slip, what a synonym means, each further thing that it means.
  const quality = { prefix: 0.6, like: 0.85, meaning: 0.8, next: 0.8 };
  // Only so many of the best are read sentence by sentence.
  const close = 40;
  // What a name counts for however much else it says; how near a passage has to come to stand for its page.
  const wholeName = 0.3;
  const instead = 0.4;
  const small = window.guideSmall;

  // Who somebody is says little: only that a husband is asked about tells that his partner asks.
  const hers = new Set('gf girlfriend missus mrs partner wife wifey'.split(' '));
  const persons = new Set([...hers, ...'bf boyfriend dh he her him his hubby husband i me my she their them they'.split(' ')]);
  // Short forms, as they are said in full: wont is "will not", so "he wont talk" is "He will not talk".
  const inFull = {
    arent: 'are not', cannot: 'can not', cant: 'can not', couldnt: 'could not', didnt: 'did not', does: 'do', doesnt: 'do not',
    dont: 'do not', hasnt: 'has not', havent: 'have not', hes: 'he is', im: 'i am', isnt: 'is not', ive: 'i have',
    shes: 'she is', theyre: 'they are', wanna: 'want to', wasnt: 'was not', whats: 'what is', wont: 'will not',
  };

  // Endings that say nothing: desks, biopsies, injections, tested, infection, but not testis or diagnosis.
  const singular = (word) => {
    if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
    if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
    if (/(x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
    return word.replace(/s$/, '');
  };
  // Ways to spell a word: oestrogen, anesthesia, tumor, fertilization.
  const spelling = (word) => word.replace(/[ao]e(?=[^r])/, 'e').replace(/our$/, 'or')
    .replace(/iz(?=(?:e|ed|ing|ation)s?$)/, 'is');
  const short = /^[^aeiouy]*[aeiouy][^aeiouwxy]e$/; // cured is cure and scared is scare, but scarred is scar
  const family = /(?<=.{4})(?:ally|ful|ment|ness|ity)$|(?<=.{5})(?:al|ly)$/; // removal is remove, infertility infertile, painful pain
  const stem = (word) => {
    const one = singular(spelling(word)).replace(family, '').replace(/(?<=....[st])ion$/, '').replace(/isat$/, 'is');
    const [, cut] = one.match(/^(.*[aeiouy].*[^e])(?:ing|ed)$/) || [];
    if (!cut || cut.length < 3) return one.length < 4 || short.test(one) ? one : one.replace(/e$/, '');
    if (short.test(`${cut}e`)) return `${cut}e`;
    return cut.replace(/([bdgmnprt])\1$/, '$1').replace(/i$/, 'y');
  };
  const plain = window.guidePlain;
  const split = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) || [];

  const term = (word, stemmed = stem(word)) => (small.has(word) || small.has(stemmed) ? null : stemmed); // thinking is as small as think
  const terms = (text) => split(text).map((word) => term(word)).filter(Boolean);
  // "micro-TESE" is found as micro, tese and microtese.
  const comeTo = (word) => {
    const said = [];
    const terms = [];
    for (const whole of word.match(/[\p{L}\p{N}]+(?:\p{Pd}[\p{L}\p{N}]+)*/gu) || []) {
      const parts = whole.split(/\p{Pd}/u);
      for (const part of parts) {
        const stemmed = stem(part);
        said.push(inFull[part] || stemmed);
        terms.push(term(part, stemmed));
      }
      if (parts.length > 1) terms.push(term(parts.join('')));
    }
    return { said: said.join(' '), terms: terms.filter(Boolean) };
  };
  const ofLetters = (word) => {
    const stemmed = stem(word);
    const counted = term(word, stemmed);
    return { said: inFull[word] || stemmed, terms: counted ? [counted] : [] };
  };
  // The guide has few words, each many times: what a word comes to is found out once, whatever marks stand around it.
  const comesTo = new Map();
  const read = (word) => {
    let known = comesTo.get(word);
    if (!known) {
      const bare = word.match(/^[(“]?([A-Za-z]+)[.,;:?)”]*$/)?.[1].toLowerCase();
      if (!bare) known = comeTo(plain(word));
      else known = bare === word ? ofLetters(word) : read(bare);
      comesTo.set(word, known);
    }
    return known;
  };
  const wordsOf = (text) => text.split(/\s+/).map(read);
  const termsOf = (text) => new Set(wordsOf(text).flatMap(({ terms }) => terms));

  // Words in a row, small ones too, between spaces: what is looked for as it was typed.
  const phrase = (text) => ` ${wordsOf(text).map(({ said }) => said).filter(Boolean).join(' ')} `;
  const isRow = (words) => words.trim().includes(' ');

  // Sentences of a text, each with the words in it; the cells of a table have no ends, so they are cut by length.
  const sentences = (text) => {
    const parts = [];
    let part = null;
    for (const word of text.split(' ')) {
      if (!part) parts.push(part = { text: '', terms: new Set() });
      part.text += `${word} `;
      for (const one of read(word).terms) part.terms.add(one);
      if (/[.?!]["”’)]*$/.test(word) || part.text.length > 200) part = null;
    }
    return parts;
  };

  // A slip is seldom in the first letter of a word, unless it was written as heard: klamydia, sykology.
  const beginsLike = (one, other) => one[0] === other[0] || one.length > 6;
  // Whether so many letters changed, left out or put in turn one word into the other.
  const isLike = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return false;
    let last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let at = 1; at <= one.length; at += 1) {
      const row = [at];
      for (let to = 1; to <= other.length; to += 1) {
        row.push(Math.min(last[to] + 1, row[to - 1] + 1, last[to - 1] + (one[at - 1] === other[to - 1] ? 0 : 1)));
      }
      if (Math.min(...row) > most) return false;
      last = row;
    }
    return last.at(-1) <= most;
  };

  // How much of a question stands in a name in the same order, small words too; it does not matter who asks of whom.
  const anyone = (word) => (persons.has(word) ? '' : word);
  const counts = (word) => (small.has(word) || persons.has(word) ? 0.25 : 1);
  const alike = (asked, name) => {
    const others = name.trim().split(' ').map(anyone);
    let last = Array(others.length + 1).fill(0);
    let whole = 0;
    for (const word of asked.trim().split(' ')) {
      const row = [0];
      const same = anyone(word);
      others.forEach((other, at) => {
        row.push(other === same ? last[at] + counts(word) : Math.max(last[at + 1], row[at]));
      });
      last = row;
      whole += counts(word);
    }
    return last.at(-1) / whole;
  };

  // Where a word stands in a section, as bits: a section's number is kept above them.
  const fields = { title: 1, heading: 2, alias: 4, text: 8 };
  const anywhereIn = 15;
  const slice = 12; // ms of work, then a reader's next letter has its turn
  const rest = () => window.scheduler?.yield?.() || new Promise((done) => { setTimeout(done); });

  window.guideFinder = async (data) => {
    const known = new Map(); // word → the sections it stands in, in their order, each with its fields
    const topics = new Set(); // words of names
    const add = (word, id, bit) => {
      if (bit !== fields.text) topics.add(word);
      const where = known.get(word);
      if (!where) known.set(word, [id << 4 | bit]);
      else if (where[where.length - 1] >> 4 === id) where[where.length - 1] |= bit;
      else where.push(id << 4 | bit);
    };
    const headed = new Map();
    const [onPage, anchors, headings, aliases, texts, whats] = data.sections;
    for (const heading of headings) headed.set(heading, (headed.get(heading) || 0) + 1);
    const all = headings.map((heading, id) => {
      const [page, anchor, alias, text, what] = [onPage, anchors, aliases, texts, whats].map((list) => list[id]);
      const [title, , type] = data.pages[page];
      const called = [...(anchor ? [heading] : [title, ...title.split(':')]), ...(alias ? alias.split(';') : [])];
      const listed = type === 'generated' && !anchor ? 0.8 : pages[type] || 1;
      const isListed = ![kind.term, kind.question, kind.first].includes(what);
      const spread = anchor && headed.get(heading) > 2 ? rows.template : 1;
      const weight = (rows[kinds[what]] || 1) * (isListed ? listed * spread : 1);
      return { id, page, anchor, heading, text, alias, title, what, called, weight };
    });
    const namesOf = (row) => { row.names ||= row.called.map(phrase); return row.names; };
    const [meanings, sayings] = data.synonyms;
    const synonyms = sayings.flatMap((said, at) => said.map((words) => [phrase(words), meanings[at]]));
    const begins = new Map(); // a word → the synonyms that begin with it
    for (const one of synonyms) {
      const [word] = one[0].trim().split(' ');
      if (begins.has(word)) begins.get(word).push(one);
      else begins.set(word, [one]);
    }
    // A function of its own: browsers do not compile a loop that rests while it runs.
    const learn = (row) => {
      for (const [field, bit] of Object.entries(fields)) {
        for (const word of row[field].split(' ')) for (const one of read(word).terms) add(one, row.id, bit);
      }
    };
    let due = performance.now() + slice;
    for (const row of all) {
      learn(row);
      if (performance.now() > due) {
        await rest();
        due = performance.now() + slice;
      }
    }

    // What somebody in danger types leads to all help first, whatever else it says: with a slip, another ending, or one
    // word between ("want to just die").
    const isSame = (one = '', word) => one === word || (word.length > 5 && one.startsWith(word))
      || (word.length > 4 && beginsLike(one, word) && isLike(one, word, Math.round(word.length / 5)));
    const pressing = all.filter(({ what }) => what === kind.first);
    const pressedBy = (typed) => {
      const words = phrase(typed).trim().split(' ');
      const holds = (name) => words.some((_, from) => {
        let at = from;
        return name.trim().split(' ').every((word, nth) => {
          if (nth && !isSame(words[at], word)) at += 1;
          at += 1;
          return isSame(words[at - 1], word);
        });
      });
      const met = pressing.filter((row) => namesOf(row).slice(1).some(holds));
      return met.length ? [...met, ...pressing.filter((row) => !met.includes(row))] : [];
    };

    // How much it says that a word stands there: rare words say more.
    const scarce = (count) => Math.min(rare.most, Math.log(1 + all.length / count));
    const rarity = (word) => scarce(known.get(word)?.length || 1)
      * (topics.has(word) ? 1 : rare.unnamed) * (/^\p{N}+$/u.test(word) ? rare.digits : 1);

    // Two letters that changed places: sprem, sperm. Not in short words, which turn into others: dad, add.
    // And a slip in a word that only synonyms have, or in an ending that is cut off: abstinance, treatmant.
    const typable = new Set(synonyms.flatMap(([words]) => words.trim().split(' ')));
    let spelled = null;
    const spelledOut = () => {
      spelled ||= [...new Set([...all.flatMap(({ called }) => called), ...sayings.flat()].flatMap(split))]
        .filter((word) => word.length > 4 && !small.has(word));
      return spelled;
    };
    const mended = (word) => {
      const bare = plain(word);
      const stemmed = stem(bare);
      if (word.length < 4 || known.has(stemmed) || typable.has(stemmed) || small.has(bare)) return word;
      const others = [...word].slice(1).map((letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2));
      const near = (typed, most) => (other) => beginsLike(typed, other) && isLike(typed, other, most);
      const turned = others.find((other) => known.has(stem(plain(other))));
      if (turned || [...topics].some(near(stemmed, Math.round(stemmed.length / 5)))) return turned || word;
      return spelledOut().find(near(bare, 1)) || spelledOut().find(near(bare, Math.round(bare.length / 5))) || word;
    };

    // Where a word stands: section → [how good, the words there that were meant, the fields they stand in].
    const kept = new Map();
    const standing = (word, last) => {
      const key = word + (last ? '*' : '');
      if (kept.has(key)) return kept.get(key);
      const isKnown = known.has(word);
      const found = new Map();
      const look = (good, others) => {
        const met = new Map();
        for (const other of others) {
          for (const at of known.get(other)) {
            const [best, words, where] = met.get(at >> 4) || [good, [], 0];
            met.set(at >> 4, [other === word ? 1 : best, [...words, other], where | (at & anywhereIn)]);
          }
        }
        for (const [id, one] of met) if (!found.has(id)) found.set(id, one);
      };
      const begun = () => [...known.keys()].filter((other) => other.startsWith(word));
      const like = (most, among) => [...among].filter((other) => beginsLike(word, other) && isLike(word, other, most));
      const slips = Math.round(word.length / 5);
      if (isKnown) look(1, [word]);
      if (isKnown && found.size < 3 && word.length > 5) look(quality.like, like(slips, known.keys()));
      if (last && word.length > (isKnown ? 3 : 1)) look(isKnown ? quality.prefix / 2 : quality.prefix, begun());
      // One slip in five letters, in names first; where that finds nothing in a long word, two.
      for (const [letters, most, among] of [[4, slips, topics], [5, slips, known.keys()], [6, 2, topics]]) {
        if (!isKnown && !found.size && word.length >= letters) look(quality.like, like(most, among));
      }
      kept.set(key, found);
      return found;
    };
    const worth = (word, found) => (known.has(word) || !found.size ? rarity(word) : scarce(found.size));

    // What was typed as things looked for: each has ways to say it, the reader's own and those of the synonyms.
    const wanted = (typed) => {
      const query = phrase(typed);
      const last = terms(typed).at(-1);
      const way = (words, good) => {
        const parts = [...new Set(words)].map((word) => {
          const found = standing(word, word === last && good === 1);
          return { word, found, weight: found.size ? worth(word, found) : 0 };
        });
        return { parts, good, whole: parts.reduce((sum, part) => sum + part.weight, 0) };
      };
      const met = [...new Set(query.trim().split(' '))].flatMap((word) => begins.get(word) || [])
        .filter(([words]) => query.includes(words));
      const said = met.filter(([words]) => !met.some(([longer]) => longer !== words && longer.includes(words)));
      const things = said.map(([words, means]) => {
        const own = words.trim().split(' ').filter((word) => !small.has(word));
        const other = (one, at) => ({ ...way(terms(one), quality.meaning * quality.next ** at), name: phrase(one) });
        const ways = [way(own, 1), ...means.map(other)];
        const meant = Math.max(0, ...ways.slice(1).map(({ whole }) => whole));
        const weight = ways[0].whole && meant ? Math.min(ways[0].whole, meant) : ways[0].whole || Math.max(meant, 4);
        return { own, ways, weight };
      });
      const covered = new Set(things.flatMap((thing) => thing.own));
      const rest = [...new Set(terms(typed))].filter((word) => !covered.has(word));
      for (const word of rest) things.push({ own: [word], ways: [way([word], 1)] });
      for (const thing of things) thing.weight ??= thing.ways[0].whole;
      const others = things.filter(({ own }) => !own.every((word) => hers.has(word)));
      if (others.length) for (const thing of things) if (!others.includes(thing)) thing.weight *= rare.person;
      return things.filter((thing) => thing.ways.some((one) => one.whole));
    };

    // Which share of the things looked for stands where `has` says.
    const share = (things, has) => {
      let sum = 0;
      let whole = 0;
      for (const { ways, weight } of things) {
        whole += weight;
        let best = 0;
        for (const { parts, good, whole: all } of ways) {
          const part = all && parts.reduce((total, one) => total + one.weight * has(one), 0) / all;
          // Half of what a synonym means is not what the reader meant.
          if (part && (good === 1 || part > 0.8)) best = Math.max(best, good * part);
        }
        sum += weight * best;
      }
      return whole ? sum / whole : 0;
    };
    const inFields = (id, bits) => ({ found }) => {
      const there = found.get(id);
      return there && there[2] & bits ? there[0] : 0;
    };

    const among = (id, ...sets) => ({ found }) => {
      const there = found.get(id);
      return there && there[1].some((word) => sets.some((set) => set?.has(word))) ? there[0] : 0;
    };

    // The words of a row that were looked for.
    const partsOf = (things) => things.flatMap(({ ways }) => ways.flatMap(({ parts }) => parts));
    const meantIn = (row, parts) => new Set(parts.flatMap(({ found }) => found.get(row.id)?.[1] || []));

    // Those to mark: the reader's own, and what a synonym means where all of it stands there.
    const markedIn = (row, things) => meantIn(row, partsOf(things.map(({ ways }) => ({
      ways: ways.filter(({ good, parts }) => good === 1 || parts.every(({ found }) => found.has(row.id))),
    }))));

    // Two sentences in a row that say most of what was looked for, the first of the best: [share, where].
    const stretch = (row, things) => {
      row.sentences ||= sentences(row.text);
      let best = [0, 0];
      row.sentences.forEach(({ terms: here }, at) => {
        const both = share(things, among(row.id, here, row.sentences[at + 1]?.terms));
        const found = 0.9 * both + 0.1 * share(things, among(row.id, here));
        if (found > best[0] + 0.01) best = [found, at];
      });
      return best;
    };
    // Found out when a row is first looked at closely: its names, their words and its text, to be compared.
    const termsOfNames = (row) => { row.words ||= row.called.map(termsOf); return row.words; };
    const termsOfAnyName = (row) => { row.anyName ||= new Set(termsOfNames(row).flatMap((words) => [...words])); return row.anyName; };
    const said = (row) => { row.said ||= phrase(row.text); return row.said; };
    // The name of a row that says most of it: [share, how much of the name that is, its words].
    const bestName = (row, things, parts) => {
      const meant = meantIn(row, parts);
      const sum = (list) => list.reduce((total, word) => total + rarity(word), 0);
      return termsOfNames(row).map((words) => {
        const met = [...words].filter((word) => meant.has(word));
        const found = met.length ? share(things, among(row.id, words)) : 0;
        return [found, met.length ? sum(met) / sum([...words]) : 0, words];
      }).sort((a, b) => b[0] * (1 + b[1]) - a[0] * (1 + a[1]))[0];
    };

    const isTemplate = ({ heading, anchor }) => anchor && headed.get(heading) > 2;
    // A passage that bears the very words as a name, or holds them in a row, comes before others.
    const bonus = (query, things, row) => {
      const names = namesOf(row).slice(isTemplate(row) ? 1 : 0); // a heading of many pages names none of them
      if (names.includes(query)) return 3;
      const length = query.trim().split(' ').length;
      const within = names.filter((name) => (isRow(query) && name.includes(query)) || (isRow(name) && query.includes(name)));
      const parts = within.map((name) => name.trim().split(' ').length / length);
      const most = Math.max(0, ...parts.map((part) => Math.min(part, 1 / part)));
      const close = length > 3 ? Math.max(0, ...names.map((name) => alike(query, name))) : 0;
      const meant = things.reduce((sum, { ways, weight }) => {
        const named = ways.find(({ name }) => name && names.includes(name));
        return sum + (named ? (weight * named.good) / quality.meaning : 0);
      }, 0);
      const whole = things.reduce((sum, { weight }) => sum + weight, 0);
      return 1 + Math.max(most, close > places.alike ? close : 0, (1.5 * meant) / whole, isRow(query) && said(row).includes(query) ? 0.3 : 0);
    };

    const scores = (typed) => {
      const isWord = /^\p{L}+ meaning$|^what (is|does|are) (an? |the )?\S+( mean)?$/iu.test(typed.trim());
      const asking = isWord ? typed.replace(/ mean(ing)?\s*$/iu, '') : typed;
      const words = asking.replace(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu, mended);
      const things = wanted(words);
      const query = phrase(words);
      // Small words alone say something where a name has them, or is made of them.
      if (!things.length) {
        const has = (one, other) => one.trim().split(' ').every((word) => other.includes(` ${word} `));
        const alike = all.filter((row) => namesOf(row).some((name) => isRow(name) && (has(query, name) || has(name, query))));
        return { things, hits: alike.map((row) => ({ row, at: 0, score: row.weight })).sort((a, b) => b.score - a.score) };
      }
      const head = things.length > 2 ? heads.many : heads.few;
      const parts = partsOf(things);
      const ids = new Set(parts.flatMap(({ found }) => [...found.keys()]));
      // What was typed, and what a synonym means: a passage of that very name comes first.
      const called = new Set([query, ...things.flatMap(({ ways }) => ways.map(({ name: meant }) => meant))]);
      const rough = [...ids].map((id) => {
        const row = all[id];
        const anywhere = share(things, inFields(id, anywhereIn));
        const name = share(things, inFields(id, fields.heading | fields.alias));
        const title = share(things, inFields(id, fields.title));
        const named = name > quality.prefix && namesOf(row).some((one) => called.has(one)) ? places.name : 1;
        const score = named * row.weight * anywhere * (places.text + places.name * name + places.title * title);
        return { row, anywhere, name, title, score };
      }).sort((a, b) => b.score - a.score).slice(0, close);
      for (const hit of rough) {
        const { row } = hit;
        const [part, at] = stretch(row, things);
        const [name, pure, words] = bestName(row, things, parts);
        const here = among(row.id, termsOfAnyName(row), row.sentences[at]?.terms, row.sentences[at + 1]?.terms);
        const above = inFields(row.id, fields.title);
        const cover = share(things, (one) => Math.max(here(one), above(one) * 0.9));
        hit.at = at;
        const sum = places.text * hit.anywhere + places.name * name * (wholeName + (1 - wholeName) * pure)
          + places.names * hit.name + places.title * Math.sqrt(hit.title) + places.stretch * part;
        const asked = isWord && row.what === kind.term && pure === 1 ? rows.asked : 1;
        // A whole name in a long question counts wherever its words stand.
        const whole = pure === 1 && words.size > 1 ? name : 0;
        hit.score = asked * (row.anchor ? 1 : head) * row.weight * cover * sum * (bonus(query, things, row) + whole);
      }
      return { things, hits: rough.sort((a, b) => b.score - a.score) };
    };

    const lower = (words) => (/^\p{Lu}\p{Ll}/u.test(words) ? words[0].toLowerCase() + words.slice(1) : words);
    // "What can be done" of which page? And "Operations" of what?
    const nameOf = (row) => (isTemplate(row) ? `${row.title}: ${lower(row.heading)}` : row.heading);
    const address = ({ page, anchor }) => data.pages[page][1] + (anchor ? `#${anchor}` : '');

    const pieces = (row, at, things) => {
      const found = markedIn(row, things);
      row.sentences ||= sentences(row.text);
      const from = row.what === kind.term ? 0 : at; // a word's meaning stands first
      const text = row.sentences.slice(from).map((one) => one.text).join('').trim();
      const out = from ? [['… ', false]] : [];
      let room = shown.letters;
      for (const word of text.split(/([^\p{L}\p{N}-]+)/u)) {
        if (room < word.length) { out.push([' …', false]); break; }
        out.push([word, read(word).terms.some((one) => found.has(one))]);
        room -= word.length;
      }
      return out;
    };
    const entry = ({ row, at }, things) => {
      const made = { title: nameOf(row), page: row.anchor ? row.title : '', pieces: pieces(row, at, things), url: address(row) };
      if (row.what === kind.briefed && !row.anchor && made.pieces.some(([, marked]) => marked)) made.url += '#in-brief';
      if (isTemplate(row)) made.page = '';
      return made;
    };

    const find = (words) => {
      const { things, hits } = scores(words);
      const count = new Map();
      // A passage says more than the head of its page, if it says nearly as much of what was asked.
      const best = new Map();
      for (const hit of hits) {
        if (!best.has(hit.row.page)) best.set(hit.row.page, hit);
        else if (!best.get(hit.row.page).row.anchor && hit.score > best.get(hit.row.page).score * instead) {
          [hit.score, best.get(hit.row.page).score] = [best.get(hit.row.page).score, hit.score];
          best.set(hit.row.page, hit);
        }
      }
      hits.sort((a, b) => b.score - a.score);
      const help = pressedBy(words).map((row) => hits.find((hit) => hit.row === row) || { row, at: 0, score: 0 });
      const few = [...help, ...hits.filter((hit) => !help.includes(hit))].filter((hit) => {
        const { row, score } = hit;
        count.set(row.page, (count.get(row.page) || 0) + 1);
        return count.get(row.page) <= shown.ofOnePage && (help.includes(hit) || score > hits[0].score / 20);
      });
      return few.slice(0, shown.places).map((hit) => entry(hit, things));
    };
    // The addresses of passages of one page, the best first, for a list that has none of the very words.
    find.near = (words, isHere) => {
      const here = scores(words).hits.filter(({ row }) => isHere(address(row)));
      const good = here.filter(({ score }) => score > here[0].score / 3).map(({ row }) => row);
      return [...pressedBy(words), ...good].map(address).filter(isHere);
    };
    find.at = (urls) => urls.map((url) => all.find((row) => address(row) === url)).filter(Boolean)
      .map((row) => ({ title: nameOf(row), url: address(row) }));
    return find;
  };
})();
