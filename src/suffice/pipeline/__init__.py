"""Typed, versioned steps joined into a graph, each result stored under what it was made from."""
