"""Text with private data in it, made from templates: what the tagger learns from."""
