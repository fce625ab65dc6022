"""What run.py does, with the standard library only: it works before anything is installed.

It starts the package `guide` as a program and never imports it. The other way round is fine: how a refusal of the
system is told (`refusals`) and what pyproject.toml and the lock pin (`supply`) are written here once, for both.
"""
