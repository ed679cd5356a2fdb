"""The cues of each language, as data: one module a language."""
