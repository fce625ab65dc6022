"""Lists made from `content/`: glossary, numbers, sources, corrections."""
