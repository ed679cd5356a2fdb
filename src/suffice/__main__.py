"""`python -m suffice`."""

from __future__ import annotations

from suffice.cli.main import main

main()
