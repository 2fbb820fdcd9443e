"""Decoders and encoders: the bytes of a format to rows of pixels, and back."""
