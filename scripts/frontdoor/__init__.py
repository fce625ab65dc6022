"""What run.py does, with the standard library only: it works before anything is installed."""
