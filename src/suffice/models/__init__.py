"""The models that ship, a folder each: `card.toml` beside its weights."""
