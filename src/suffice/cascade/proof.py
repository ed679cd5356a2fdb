"""From a task's proof to its ladder: the thresholds that the certificate allows at a target.

A proof is the table of calibrated confidences and truths that a ladder was certified on. It ships with the
models, so the certificate for any target can be computed, and checked, by anyone.
"""

from __future__ import annotations
