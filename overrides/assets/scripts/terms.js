// A word's meaning or a statement's source beside the text: on hover, on focus and on tap; Escape puts it away.
// The meanings stand in the page itself (#word-…, #ref-…), so nothing is fetched.
(() => {
  'use strict';

  const wait = { show: 150, hide: 250 };
  const gap = 6;
  const words = window.guideWords.bubble;
  const bubble = document.createElement('span');
  bubble.className = 'bubble';
  bubble.id = 'guide-bubble';
  bubble.setAttribute('popover', 'manual');
  bubble.tabIndex = -1; // a long one scrolls, and would be a stop that is gone as soon as it is reached
  bubble.hidden = true;

  let owner = null;
  let timer = 0;
  let touched = false;

  const part = (name, ...content) => {
    const element = document.createElement(name);
    element.append(...content);
    return element;
  };

  const copyOf = (element) => {
    const copy = part('span', ...element.cloneNode(true).childNodes);
    for (const child of copy.querySelectorAll('[id]')) child.removeAttribute('id');
    return copy;
  };

  const linkTo = (owner, text) => {
    const link = part('a', text);
    link.href = owner.href;
    return link;
  };

  const meaning = (term) => {
    const text = document.getElementById(term.getAttribute('aria-describedby'));
    if (!text) return null;
    const name = part('b', ...copyOf(text.previousElementSibling).childNodes);
    return [part('span', name), copyOf(text), linkTo(term, words.glossary)];
  };

  const source = (cite) => {
    const item = document.getElementById(cite.hash.slice(1));
    const text = item && item.querySelector('.reference');
    if (!text) return null;
    const level = item.querySelector('.level');
    return [copyOf(text), ...(level ? [copyOf(level)] : []), linkTo(cite, words.sources)];
  };

  // Above or below the trigger, wherever there is room; never over it.
  const place = () => {
    const box = owner.getBoundingClientRect();
    const line = owner.getClientRects()[0] || box;
    const edge = document.documentElement.clientWidth;
    const below = window.innerHeight - box.bottom - gap * 2;
    const above = box.top - gap * 2;
    bubble.style.maxHeight = '';
    const under = below >= bubble.offsetHeight || below >= above;
    bubble.style.maxHeight = `${Math.max(80, Math.min(288, under ? below : above))}px`;
    const left = Math.max(gap * 2, Math.min(line.left, edge - bubble.offsetWidth - gap * 2));
    const top = under ? box.bottom + gap : box.top - gap - bubble.offsetHeight;
    bubble.style.left = `${left + window.scrollX}px`;
    bubble.style.top = `${top + window.scrollY}px`;
  };

  const hide = () => {
    clearTimeout(timer);
    if (!owner) return;
    owner = null;
    if (bubble.hidePopover && bubble.matches(':popover-open')) bubble.hidePopover();
    bubble.hidden = true;
    bubble.remove();
  };

  // Whether there is something to show.
  const show = (trigger) => {
    clearTimeout(timer);
    if (owner === trigger) return true;
    const content = trigger.matches('.term') ? meaning(trigger) : source(trigger);
    if (!content) return false;
    hide();
    owner = trigger;
    bubble.replaceChildren(...content);
    for (const link of bubble.querySelectorAll('a')) link.tabIndex = -1;
    // The top layer lifts it out of tables that scroll. Without that, the page's end does the same.
    if (bubble.showPopover) owner.after(bubble); else document.body.append(bubble);
    bubble.hidden = false;
    if (bubble.showPopover) bubble.showPopover();
    place();
    return true;
  };

  const later = (action, time) => {
    clearTimeout(timer);
    timer = setTimeout(action, time);
  };

  // A page may hold hundreds of words and citations: the page listens for all of them.
  const on = (type, action) => document.addEventListener(type, (event) => {
    const trigger = event.target.closest('.term, .cite');
    if (trigger && !trigger.contains(event.relatedTarget)) action(trigger, event);
  });

  on('mouseover', (trigger) => { if (!touched) later(() => show(trigger), wait.show); });
  on('mouseout', () => later(hide, wait.hide));
  on('focusin', (trigger) => { if (!touched) show(trigger); });
  // The next stop may lie under the bubble, so it goes at once; a press in it takes the focus as well, and it stays.
  on('focusout', () => {
    if (bubble.matches(':active')) return;
    if (touched) later(hide, wait.hide); else hide();
  });
  on('click', (trigger, event) => {
    if (!touched) return hide();
    if (owner === trigger) hide(); else if (!show(trigger)) return;
    event.preventDefault();
  });

  bubble.addEventListener('mouseenter', () => clearTimeout(timer));
  bubble.addEventListener('mouseleave', () => later(hide, wait.hide));
  document.addEventListener('pointerdown', (event) => {
    touched = event.pointerType === 'touch' || event.pointerType === 'pen';
    if (owner && !bubble.contains(event.target) && !owner.contains(event.target)) hide();
  }, true);
  document.addEventListener('keydown', (event) => {
    touched = false;
    if (event.key !== 'Escape' || !owner) return;
    hide();
    event.stopPropagation(); // what lies below stays for the next one
  }, true);
  window.addEventListener('resize', hide);

  // Read aloud, a number alone says little. The name takes the place of the tooltip, which would lie over the bubble.
  // A page may hold hundreds: a few at a time, so that a slow phone can scroll meanwhile.
  const cites = [...document.querySelectorAll('.cite:not([aria-label])')];
  const nameSome = () => {
    for (const cite of cites.splice(0, 30)) {
      const name = cite.title ? words.named : words.source;
      cite.setAttribute('aria-label', name.replace('{number}', cite.textContent).replace('{name}', () => cite.title));
      cite.removeAttribute('title');
    }
    if (cites.length) setTimeout(nameSome);
  };
  setTimeout(nameSome);
})();
