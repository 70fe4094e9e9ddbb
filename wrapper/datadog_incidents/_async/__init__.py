"""The asynchronous half; the synchronous one, `_sync`, is derived from it by scripts/generate."""
