"""A page a person enjoys reading: what was done, by whom, how sure, at what cost."""
