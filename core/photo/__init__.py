"""Photos: files to pixels and back, with what cameras and editors wrote beside the pixels.

Import what you need from its own module. Pillow, tifffile, imagecodecs and rawpy take long to load, and the window and
the command line must open at once: the modules of `codecs` import them, and are themselves imported by the table of
`formats` when a file of their kind is opened or written. The few functions elsewhere that need one import it inside.
"""
