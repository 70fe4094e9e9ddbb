"""HTTP libraries: `httpx` and `httpx2`, as the default of the process and as the application's own."""
