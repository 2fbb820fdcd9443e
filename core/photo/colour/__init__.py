"""Colours of files, and the working ones."""
