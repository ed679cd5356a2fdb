"""What does not fit in a sensor log."""

from __future__ import annotations

from suffice.core.document import Anomaly, Table
from suffice.core.types import Task

TASK = Task(
    name="anomalies",
    about="Readings of a log that do not fit their series: spikes, shifts, stuck sensors, gaps and missing values.",
    input=Table,
    output=tuple[Anomaly, ...],
    metric="recall of known anomalies, false alarms a series",
    ladder=("anomaly-rules",),
)
