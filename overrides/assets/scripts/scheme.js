// The colour scheme follows the device until the reader presses the button. Only then is the choice kept.
(() => {
  'use strict';

  const root = document.documentElement;
  const buttons = document.querySelectorAll('.md-scheme');
  const device = window.matchMedia('(prefers-color-scheme: dark)');
  const key = 'guide-scheme';
  const words = window.guideWords.scheme;

  // Storage may be shut off, then the choice lasts for this page.
  const stored = () => {
    try { return localStorage.getItem(key); } catch { return null; }
  };
  const store = (scheme) => {
    try { localStorage.setItem(key, scheme); } catch { /* nothing to do */ }
  };

  const shown = () => root.dataset.scheme || (device.matches ? 'dark' : 'light');
  const other = () => (shown() === 'dark' ? 'light' : 'dark');

  const show = (scheme) => {
    if (scheme === 'dark' || scheme === 'light') root.dataset.scheme = scheme;
    const name = words[other()];
    for (const button of buttons) {
      button.querySelector('span').textContent = name;
      button.setAttribute('aria-label', words.label.replace('{name}', name));
    }
  };

  root.classList.add('js');
  show(stored());
  device.addEventListener('change', () => show());
  window.addEventListener('storage', (event) => { if (event.key === key) show(event.newValue); });
  addEventListener('pageshow', () => show(stored())); // Back leads to a page as it was before the choice
  for (const button of buttons) button.addEventListener('click', () => { store(other()); show(other()); });
})();
