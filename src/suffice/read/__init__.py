"""From a file's bytes to its pages: what it is (by content, never by its name), then what it says."""

from suffice.read.draft import Draft, PictureRef
from suffice.read.formats import picture, read
from suffice.read.sniff import sniff
from suffice.read.table import table

__all__ = ["Draft", "PictureRef", "picture", "read", "sniff", "table"]
