"""Many photos: found, read ahead, restored, written behind, and kept account of, so that none is lost or doubled."""
