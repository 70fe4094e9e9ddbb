"""Seeding: what a mock contains before the first call, such as incidents with a past."""
