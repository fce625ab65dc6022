"""Stands in for the real one, which makes thousands of files in seconds: pip lies beside this file."""
