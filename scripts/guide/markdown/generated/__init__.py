"""Lists made from `content/` and from the pages: glossary, numbers, sources, corrections, questions."""
