"""Soak test of the client: real processes, real sockets, real signals, and faults at random."""
