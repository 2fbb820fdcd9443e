"""The batch drawer: many photos, one recipe."""
