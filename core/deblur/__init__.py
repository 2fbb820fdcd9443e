"""One blur over a whole photo: what it was, and the photo without it. Tensors only."""
