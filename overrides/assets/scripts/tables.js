// Shown as cards, a table is a table no more for some browsers' screen readers, unless its parts say what they are.
(() => {
  'use strict';

  const roles = { table: 'table', 'thead, tbody': 'rowgroup', tr: 'row', 'thead th': 'columnheader', 'tbody th': 'rowheader', td: 'cell' };
  for (const [parts, role] of Object.entries(roles)) {
    for (const part of document.querySelectorAll(`.cards :is(${parts})`)) part.setAttribute('role', role);
  }
})();
