"""Benchmark of the client against its peers: equal work, interleaved samples, one process per peer."""
