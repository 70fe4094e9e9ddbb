"""Engine `model`: calls in sequence, checked against a model of what the server must contain."""
