"""Measurements, each against a baseline taken in the same run; run with ``packaging/bootstrap.py bench``."""
