"""Who may see what: one pure function, asked before every model, failing closed."""
