"""Frame condition: a change changes nothing else."""
