"""Earmark, a desktop podcast player: the import package."""

__version__ = "0.1.0"
