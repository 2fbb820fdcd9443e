"""Rules: what is read off the letters of a message, without a network."""
