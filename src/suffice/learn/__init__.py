"""From examples to models: split, fit, save."""
