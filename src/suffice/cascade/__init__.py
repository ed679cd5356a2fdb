"""Try a rung, accept or climb; and the statistics that say when an answer may be accepted."""
