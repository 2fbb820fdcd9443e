"""Other programs that hand a photo over and take it back: the round trip of a file, and where their plug-ins go."""
