"""How good a task's answers are."""
