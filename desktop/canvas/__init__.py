"""The photo, and what it was."""
