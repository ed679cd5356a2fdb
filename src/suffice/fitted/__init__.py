"""Tasks that were fitted on this machine, or copied to it: folders of plain files in the state folder."""
