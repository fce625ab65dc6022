// Words for the doctor, below a drawing of numbers, can be copied; where a browser will not, they are selected for the reader.
(() => {
  'use strict';

  const words = window.guideWords.take;

  const select = (parts) => {
    const range = document.createRange();
    range.setStartBefore(parts[0]);
    range.setEndAfter(parts[parts.length - 1]);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };

  for (const folded of document.querySelectorAll('.chart .counted')) {
    const parts = [...folded.querySelectorAll('p')];
    const button = document.createElement('button');
    const state = document.createElement('span');
    const copied = () => { state.textContent = words.copied; };
    const selected = () => {
      select(parts);
      state.textContent = words.selected;
    };
    button.type = 'button';
    button.textContent = words.button;
    state.setAttribute('role', 'status');
    button.addEventListener('click', () => {
      const text = parts.map((part) => part.textContent).join('\n');
      if (navigator.clipboard) navigator.clipboard.writeText(text).then(copied, selected);
      else selected();
    });
    const row = document.createElement('div');
    row.className = 'copy';
    row.append(button, state);
    folded.append(row);
  }
})();
