"""Steps that need no network: light and colour, and what part of the photo is kept. See core/adjustments.py."""
