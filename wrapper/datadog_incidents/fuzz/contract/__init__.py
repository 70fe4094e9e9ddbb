"""Engine `contract`: schemathesis, which checks responses one at a time or along one link."""
