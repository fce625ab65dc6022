"""What run.py does, with the standard library only: it works before anything is installed.

It starts the package `guide` as a program and never imports it; `guide` never imports this.
"""
