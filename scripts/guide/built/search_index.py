"""The search index: a script file made from the built pages, so that it loads from a folder as well as from a server."""
