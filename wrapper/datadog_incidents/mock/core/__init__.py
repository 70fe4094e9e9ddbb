"""State, validation and fault injection of the mock, independent of any transport."""
