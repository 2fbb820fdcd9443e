"""What files hold beside the picture: EXIF, directories of TIFF, boxes of AVIF and HEIC."""
