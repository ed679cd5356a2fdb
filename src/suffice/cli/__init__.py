"""Parse, call, print: the `suffice` command."""
