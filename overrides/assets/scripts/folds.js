// On a phone a long page is told by its headings: its sections fold below them, each with the smaller headings inside. The
// first and the last stay open, and so does what may not be missed; of such a section the parts fold that hold none of it.
(() => {
  'use strict';

  const phone = matchMedia('(max-width: 40em)');
  const long = 5_200; // letters, about eight screens: a shorter page is read as it is
  const letters = 76;
  const after = 'section, .next, .review'; // what stands below the text
  const stays = '.urgent, .tick, .broad, .compare';
  const article = document.querySelector('article');
  const heads = [...article.querySelectorAll(':scope > h2')].slice(1, -1);
  const isText = !document.body.matches('[data-type="home"], [data-type="generated"], [data-type="pathway"]');
  if (!phone.matches || !isText || !heads.length) return;
  // Who has had the page for a while, because scripts come late, and has gone on in it may be reading what would fold.
  const [painted] = performance.getEntriesByType('paint');
  if (painted && performance.now() - painted.startTime > 1000 && scrollY > 0) return;
  // Letters are counted, since to measure the page would lay out what is about to be folded away.
  const text = [...article.children].filter((one) => !one.matches(after));
  if (text.reduce((sum, one) => sum + one.textContent.length, 0) < long) return;

  const part = (name, style, ...content) => {
    const element = document.createElement(name);
    element.className = style;
    element.append(...content);
    return element;
  };
  // What stands below a heading, down to the next of its level or above.
  const below = (head) => {
    const end = `${head.matches('h2') ? 'h2' : 'h2, h3'}, ${after}`;
    const found = [];
    for (let one = head.nextElementSibling; one && !one.matches(end); one = one.nextElementSibling) found.push(one);
    return found;
  };
  // Its smaller headings, as many as fit whole. A first sentence cut short would tease, or frighten.
  const inside = (parts) => {
    const named = parts.filter((one) => one.matches('h3')).map((one) => one.textContent);
    const fit = named.filter((_, at) => named.slice(0, at + 1).join(' · ').length <= letters);
    return named.length > 1 && [...fit, ...(fit.length < named.length ? ['…'] : [])].join(' · ');
  };
  const folded = [];
  const fold = (head) => {
    const parts = below(head);
    if (parts.some((one) => one.matches(stays) || one.querySelector(stays))) {
      parts.filter((one) => head.matches('h2') && one.matches('h3')).forEach(fold);
      return;
    }
    const line = inside(parts);
    const section = part('details', head.matches('h2') ? 'folded' : 'folded minor');
    head.before(section);
    section.append(part('summary', '', head, ...(line ? [part('p', 'inside', line)] : [])), ...parts);
    folded.push(section);
  };
  heads.forEach(fold);
  if (!folded.length) return;

  const words = window.guideWords.sections;
  const all = part('button', 'all-sections');
  const areOpen = () => folded.every((one) => one.open);
  const name = () => { all.textContent = areOpen() ? words.fold : words.open; };
  const openAll = (open) => { for (const one of folded) one.open = open; };
  all.type = 'button';
  all.addEventListener('click', () => openAll(!areOpen()));
  article.addEventListener('toggle', name, true);
  name();
  folded[0].before(all);

  phone.addEventListener('change', () => { if (!phone.matches) openAll(true); });
  // The browser went to the place of the address before the page grew shorter.
  document.querySelector(':target')?.scrollIntoView();
})();

// Back, a reload and a tab that comes back find folded parts as they were: the browser keeps this beside the address, and
// nothing else does.
(() => {
  'use strict';

  const parts = ['details:not(.folded)', '.folded'].flatMap((some) => [...document.querySelectorAll(`article ${some}`)]);
  const before = history.state?.open;
  if (before) parts.forEach((part, at) => { part.open = before.includes(at); });
  let waiting = 0;
  const keep = () => history.replaceState({ open: parts.flatMap((part, at) => (part.matches('[open]:not(.sifted)') ? [at] : [])) }, '');
  document.querySelector('article').addEventListener('toggle', () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 50); // many at once are one: browsers count what is written there
  }, true);
  addEventListener('pagehide', keep);
})();

// A link to something folded opens it, and a label opens what it names. Browsers do the first by themselves, but not all.
// What a filter or a comparison does not show, it shows when it hears `wanted`, and says so by cancelling it.
(() => {
  'use strict';

  const target = (hash) => {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return null; // somebody typed an address such as #%zz
    }
  };
  const open = (hash, pressed) => {
    const wanted = target(hash);
    if (!wanted) return;
    let changed = !wanted.dispatchEvent(new Event('wanted', { bubbles: true, cancelable: true }));
    for (let part = wanted.closest('details'); part; part = part.parentElement.closest('details')) {
      changed = changed || pressed || !part.open;
      part.open = true;
    }
    if (changed) wanted.scrollIntoView();
  };

  // After a press, too: a link pressed twice leaves the address as it is.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link?.hash || link.pathname !== location.pathname) return;
    setTimeout(() => { if (!event.defaultPrevented) open(link.hash, true); });
  });
  addEventListener('hashchange', () => open(location.hash));
  open(location.hash);
})();
