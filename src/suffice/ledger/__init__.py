"""What happened: an append-only, hash-chained record of every answer, hold, denial and failure."""
