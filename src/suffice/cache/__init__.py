"""Results kept on disk under the digest of all that made them."""
