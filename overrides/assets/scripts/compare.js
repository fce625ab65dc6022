// A table that compares ways (`::: compare`). A phone shows two of its columns, under their names, which stay in sight:
// where there are more, each name is a list to choose from. What a reader ticks marks the rows that it links to.
(() => {
  'use strict';

  const words = window.guideWords.compare;
  const part = (name, style, ...content) => {
    const element = document.createElement(name);
    element.className = style;
    element.append(...content);
    return element;
  };

  for (const frame of document.querySelectorAll('.compare')) {
    const [head, ...rows] = frame.querySelector('table').rows;
    const names = [...head.cells].map((cell) => cell.textContent);
    const picked = [1, 2];
    const sides = [['left', words.left], ['right', words.right]];
    const shown = sides.map(() => part('span', ''));
    const show = () => {
      // Read anew each time: a browser may have translated the heads.
      shown.forEach((name, side) => { name.textContent = head.cells[picked[side]].textContent; });
      for (const row of [head, ...rows]) {
        [...row.cells].slice(1).forEach((cell) => {
          sides.forEach(([side], at) => cell.classList.toggle(side, cell.cellIndex === picked[at]));
          // The browser's own search finds what is not shown (compare.css).
          if (picked.includes(cell.cellIndex)) cell.hidden = false; else cell.setAttribute('hidden', 'until-found');
        });
      }
    };
    const pick = (side, column) => {
      if (column === picked[1 - side]) picked[1 - side] = picked[side]; // the two change places
      picked[side] = column;
      show();
      lists.forEach((one, at) => { one.value = picked[at]; });
    };
    const lists = sides.map(([, label], side) => {
      const list = part('select', '', ...names.slice(1).map((name, at) => new Option(name, at + 1)));
      list.setAttribute('aria-label', label);
      list.addEventListener('change', () => pick(side, Number(list.value)));
      list.value = picked[side];
      return list;
    });
    const choice = names.length > 3;
    const choose = frame.querySelector('.choose');
    choose.append(...sides.map((_, side) => part('label', choice ? 'pick' : '', shown[side], ...(choice ? [lists[side]] : []))));
    if (!choice) choose.setAttribute('aria-hidden', 'true'); // the heads of the table say it
    choose.hidden = false;
    frame.classList.add('chosen');
    show();
    // A link may lead into a column that is not shown, or a search of the browser.
    const reveal = (event) => {
      const column = event.target.closest('th, td')?.cellIndex;
      if (!column || picked.includes(column)) return;
      pick(1, column);
      event.preventDefault();
    };
    frame.addEventListener('wanted', reveal);
    frame.addEventListener('beforematch', reveal);
    // On the way back some browsers fill in again what was chosen, and tell nobody.
    addEventListener('pageshow', () => lists.forEach((list, side) => {
      if (Number(list.value) !== picked[side]) list.dispatchEvent(new Event('change'));
    }));
  }

  // Rows that a ticked sentence leads to.
  const linked = new Map();
  for (const link of document.querySelectorAll('.tick a[href^="#row-"]')) {
    const row = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (row) linked.set(row, [...(linked.get(row) || []), link.closest('.tick').querySelector('input')]);
  }
  const mark = () => {
    for (const [row, boxes] of linked) {
      const ticked = boxes.some((box) => box.checked);
      row.classList.toggle('matters', ticked);
      if (!ticked) row.querySelector('.ticked')?.remove();
      else if (!row.querySelector('.ticked')) row.cells[0].append(part('span', 'ticked', words.ticked));
    }
  };
  if (!linked.size) return;
  document.addEventListener('change', mark);
  addEventListener('pageshow', mark); // browsers fill in again what was ticked
})();
