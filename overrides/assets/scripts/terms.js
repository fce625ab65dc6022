// A word's meaning or a statement's source beside the text: on hover, on focus and on tap; Escape puts it away.
// The meanings stand in the page itself (#word-…, #ref-…), so nothing is fetched.
(() => {
  'use strict';

  const wait = { show: 150, hide: 250 };
  const gap = 6;
  const bubble = document.createElement('span');
  bubble.className = 'bubble';
  bubble.id = 'bubble';
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
    const word = document.getElementById(`word-${term.dataset.term}`);
    if (!word) return null;
    const name = part('b', ...copyOf(word.querySelector('dt')).childNodes);
    return [part('span', name), copyOf(word.querySelector('dd')), linkTo(term, 'Open the glossary')];
  };

  const source = (cite) => {
    const item = document.getElementById(cite.hash.slice(1));
    const text = item && item.querySelector('.reference');
    if (!text) return null;
    const level = item.querySelector('.level');
    return [copyOf(text), ...(level ? [copyOf(level)] : []), linkTo(cite, 'See it in the list')];
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

  const show = (trigger) => {
    clearTimeout(timer);
    if (owner === trigger) return;
    const content = trigger.matches('.term') ? meaning(trigger) : source(trigger);
    if (!content) return;
    hide();
    owner = trigger;
    bubble.replaceChildren(...content);
    for (const link of bubble.querySelectorAll('a')) link.tabIndex = -1;
    // The top layer lifts it out of tables that scroll. Without that, the page's end does the same.
    if (bubble.showPopover) owner.after(bubble); else document.body.append(bubble);
    bubble.hidden = false;
    if (bubble.showPopover) bubble.showPopover();
    place();
  };

  const later = (action, time) => {
    clearTimeout(timer);
    timer = setTimeout(action, time);
  };

  const describe = (trigger) => {
    const term = trigger.dataset.term;
    const home = document.getElementById(term ? `word-${term}` : trigger.hash.slice(1));
    const text = home && home.querySelector(term ? 'dd' : '.reference');
    if (!text) return;
    if (!term) {
      trigger.setAttribute('aria-label', `Source ${trigger.textContent.trim()}${trigger.title ? `: ${trigger.title}` : ''}`);
    } else {
      text.id = text.id || `meaning-${term}`;
      trigger.setAttribute('aria-describedby', text.id);
    }
    trigger.removeAttribute('title');
    trigger.addEventListener('mouseenter', () => { if (!touched) later(() => show(trigger), wait.show); });
    trigger.addEventListener('mouseleave', () => later(hide, wait.hide));
    trigger.addEventListener('focus', () => { if (!touched) show(trigger); });
    // The next stop may lie under the bubble, so it goes at once; a press in it takes the focus as well, and it stays.
    trigger.addEventListener('blur', () => {
      if (bubble.matches(':active')) return;
      if (touched) later(hide, wait.hide); else hide();
    });
    trigger.addEventListener('click', (event) => {
      if (!touched) return hide();
      event.preventDefault();
      if (owner === trigger) hide(); else show(trigger);
    });
  };

  bubble.addEventListener('mouseenter', () => clearTimeout(timer));
  bubble.addEventListener('mouseleave', () => later(hide, wait.hide));
  document.addEventListener('pointerdown', (event) => {
    touched = event.pointerType === 'touch' || event.pointerType === 'pen';
    if (owner && !bubble.contains(event.target) && !owner.contains(event.target)) hide();
  }, true);
  document.addEventListener('keydown', (event) => {
    touched = false;
    if (event.key === 'Escape') hide();
  }, true);
  window.addEventListener('resize', hide);

  // A page may hold hundreds of them: a few at a time, so that a slow phone can scroll meanwhile.
  const waiting = [...document.querySelectorAll('.term, .cite')];
  const describeSome = () => {
    for (const trigger of waiting.splice(0, 30)) describe(trigger);
    if (waiting.length) setTimeout(describeSome);
  };
  describeSome();
})();
