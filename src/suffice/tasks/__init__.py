"""One file per task: a `TASK` with its input, output, metric and ladder of models."""
