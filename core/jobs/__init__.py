"""Jobs: what the faces ask of the models' thread, and the files that it reads and writes for them."""
