"""What this machine has and what it spends: cores, bytes, energy."""
