"""What editors do besides writing: start, move and correct pages and entries. It imports `guide`, never the reverse."""
