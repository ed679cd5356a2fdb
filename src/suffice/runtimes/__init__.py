"""How models are executed: one file per runtime, a function `load(card, grant) -> Model`."""
