"""Try a rung, accept or climb: and the statistics that say when to accept."""
