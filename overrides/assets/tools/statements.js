// One part of a page is shown at a time. On a pathway that is a statement, with a way back to the list; on the page of
// questions the list stays, and the first part is open. Which one stands in the address alone (#…), so the browser's Back
// works, and a link from elsewhere opens the right one. Paper shows them all.
(() => {
  'use strict';

  const article = document.querySelector('article');
  const heads = [...article.querySelectorAll(':scope > h2')];
  const targetOf = (address) => {
    try {
      return document.getElementById(decodeURIComponent(address.slice(1)));
    } catch {
      return null; // somebody typed an address such as #%zz
    }
  };
  const links = [...article.querySelectorAll(':scope > ul a[href^="#"]')].filter((link) => heads.includes(targetOf(link.hash)));
  if (!links.length) return;

  const part = (name, ...content) => {
    const element = document.createElement(name);
    element.append(...content);
    return element;
  };
  // A heading and all that follows it, down to the next one.
  const sectionOf = (head) => {
    const section = part('section');
    head.before(section);
    section.append(head);
    while (section.nextElementSibling && !section.nextElementSibling.matches('h2, section, .next, .review')) {
      section.append(section.nextElementSibling);
    }
    return section;
  };

  const stays = Boolean(article.querySelector('[data-questions]'));
  const list = sectionOf(heads[0]);
  const statements = links.map((link) => sectionOf(targetOf(link.hash)));
  const backTo = part('a', window.guideWords.statements);
  backTo.href = `#${heads[0].id}`;
  const back = part('p', backTo);
  back.className = 'back-to-list';

  let shown = null;
  const show = (section) => {
    for (const each of [list, ...statements]) {
      if (each === section || (stays && each === list)) each.hidden = false; else each.setAttribute('hidden', 'until-found');
    }
    links.forEach((link, at) => {
      if (statements[at] === section) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
    });
    if (section !== list && !stays) section.prepend(back);
    shown = section;
  };
  const focus = (element) => {
    if (element.matches('h2')) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    shown.scrollIntoView();
  };

  // A place outside all of this, such as a source, changes nothing; one inside a statement opens it.
  const follow = () => {
    const target = targetOf(window.location.hash) || list;
    const found = [list, ...statements].find((section) => section.contains(target));
    const wanted = stays && found === list ? statements[0] : found;
    if (wanted === shown && stays && target.matches('h2')) focus(target);
    if (!wanted || wanted === shown) return;
    const before = shown;
    show(wanted);
    if (wanted === list) focus(links[statements.indexOf(before)] || heads[0]);
    else if (target.matches('h2')) focus(target);
    else target.scrollIntoView();
  };

  // What the browser's own search found in a part that is not shown is shown, and the address says which it is.
  // A link comes this way too, and goes on to `follow`.
  article.addEventListener('beforematch', (event) => {
    const section = event.target.closest('section[hidden]');
    const head = section?.querySelector('h2');
    if (!head || section.contains(targetOf(location.hash))) return;
    show(section);
    history.replaceState(null, '', section === list ? location.pathname : `#${head.id}`);
  });
  window.addEventListener('hashchange', follow);
  show(stays ? statements[0] : list);
  follow();
})();
