"""Reports of a run: the summary on the terminal, and files for other tools."""
