"""The tasks of run.py, with the standard library only: they work before anything is installed.

It starts the package `guide` as a program and never imports it; `guide` never imports this.
"""
