"""Photos: files to pixels and back, with what cameras and editors wrote beside the pixels."""

from core.photo.decoders import MAX_PIXELS
from core.photo.formats import FORMATS, READABLE
from core.photo.naming import output_path
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import format_of, write_photo

__all__ = ["FORMATS", "MAX_PIXELS", "READABLE", "Photo", "format_of", "output_path", "read_photo", "write_photo"]
