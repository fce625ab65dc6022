"""What editors do besides writing: start, move and mend pages and entries. It asks `guide`, never the reverse."""
