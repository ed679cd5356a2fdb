"""What models may use of the machine."""

from __future__ import annotations

from suffice.core.config import MachineConfig
from suffice.machine.limits import cores, granted


def test_no_memory_is_an_amount():
    """ "0B" grants nothing; only what is not said is measured."""
    assert granted(MachineConfig(threads=3, memory="0B")) == (3, 0)
    assert granted(MachineConfig())[0] == cores()
    assert granted(MachineConfig())[1] > 0
