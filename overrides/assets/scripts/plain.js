// One folding of letters for the search and the filters: "can't" is cant, "Klinefelter's" is klinefelters; accents,
// ligatures and the marks nobody sees (soft hyphens and the like, as pasted from a report) count for nothing. And one list of
// words that tell nothing of what is looked for.
(() => {
  'use strict';

  window.guidePlain = (text) => text.normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[œæ]/gi, (both) => ({ œ: 'oe', æ: 'ae' })[both.toLowerCase()])
    .replace(/(\p{L})['’](?=\p{L})/gu, '$1')
    .toLowerCase();

  window.guideSmall = new Set((
    'a about actually after all also although always am an and another any anybody anymore anyone anything are as at be '
    + 'because been being both bring brought but by can cant could couldnt did didnt do does doesnt doing dont during '
    + 'each either else even ever every for from get getting goes going gone gonna got guess had hadnt has hasnt have havent '
    + 'having he hello her herself hes hi him himself his how i id if im in into is isnt it its ive just keeps kept '
    + 'know let lets lol lot made make makes may maybe me might must my myself next no not now of oh ok okay on only or '
    + 'other others our please pretty put puts quite really said says see she shes should shouldnt so some somebody '
    + 'someone something still such sure than thanks that thats the their them themselves then there they theyre thing '
    + 'think this though to too until up us use used using very wanna want wants was wasnt we were werent what whats '
    + 'when whenever where which while who why will with without wont would wouldnt you your yourself'
  ).split(' '));
})();
