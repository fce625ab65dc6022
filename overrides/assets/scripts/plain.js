// One folding of letters for the search and the filters: "can't" is cant, "Klinefelter's" is klinefelters; accents,
// ligatures and the marks nobody sees (soft hyphens and the like, as pasted from a report) count for nothing.
(() => {
  'use strict';

  window.guidePlain = (text) => text.normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[œæ]/gi, (both) => ({ œ: 'oe', æ: 'ae' })[both.toLowerCase()])
    .replace(/(\p{L})['’](?=\p{L})/gu, '$1')
    .toLowerCase();
})();
