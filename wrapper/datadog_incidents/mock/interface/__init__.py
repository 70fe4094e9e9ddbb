"""Parts of the interface of `MockDatadog`, one class for each, from which it inherits."""
