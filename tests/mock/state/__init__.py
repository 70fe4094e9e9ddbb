"""Tests of what a mock contains: snapshots, state files, seeding and generation."""
