"""The nouns, the seams, one error tree. Imports nothing else of ours."""
