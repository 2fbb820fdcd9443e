"""The commands, a package each: its options in `__init__`, and in `run` the work, which may load anything."""
