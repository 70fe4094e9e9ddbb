"""Tools by which bugs patch the mock."""
