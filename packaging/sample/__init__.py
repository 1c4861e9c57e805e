"""The parts of make_sample.py: script, voices, sounds, mix, writing of the feed. Not part of the installed package."""
