"""Which words content/words.yml holds: those of charts and lists, of the frame around a page, of scripts."""
