"""The code of the small models that ship: one module each, `load(card, grant)` makes it ready."""
