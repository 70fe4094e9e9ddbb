"""Measures the client against its peers: the same work, taken in turns, each peer in a process of its own."""
