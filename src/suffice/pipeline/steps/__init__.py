"""One file per step: a `STEP` made by `@step` from a typed function."""
