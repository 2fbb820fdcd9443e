"""Photos: files to pixels and back, with what cameras and editors wrote beside the pixels."""

from core.photo.naming import output_path
from core.photo.photo import Photo
from core.photo.read import MAX_PIXELS, read_photo
from core.photo.write import FORMATS, format_of, write_photo

__all__ = ["FORMATS", "MAX_PIXELS", "Photo", "format_of", "output_path", "read_photo", "write_photo"]
