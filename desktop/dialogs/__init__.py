"""Settings, and the models that are installed."""
