"""Facts in `content/`, prose in `docs/`: this package turns both into pages and checks them."""
