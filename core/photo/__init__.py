"""Photos: files to pixels and back, with what cameras and editors wrote beside the pixels.

Import what you need from its own module: a name or a suffix is then had without loading a decoder.
"""
