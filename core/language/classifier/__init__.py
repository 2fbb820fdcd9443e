"""Classifiers: the frozen encoder and the small networks that read its embeddings; their corpus and training."""
