"""A keyring in a file, for tests: a real backend of the ``keyring`` package, for this process and for commands.

A process is given it by ``PYTHON_KEYRING_BACKEND=tests.support.keyrings.FileKeyring``.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

VARIABLE = "EARMARK_TEST_KEYRING"
NAME = "tests.support.keyrings.FileKeyring"


class FileKeyring(KeyringBackend):
    """Entries in the JSON file that the variable names; locked while a file of its name with ``.locked`` is there."""

    priority = 1  # type: ignore[assignment]

    def __init__(self, file: Path | None = None) -> None:
        super().__init__()
        self.file = file or Path(os.environ[VARIABLE])

    @property
    def entries(self) -> dict[str, str]:
        if self.file.with_suffix(".locked").exists():
            raise KeyringLocked("it is locked")
        return dict(json.loads(self.file.read_text())) if self.file.exists() else {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self.file.write_text(json.dumps({**self.entries, f"{service}/{username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        entries = self.entries
        if entries.pop(f"{service}/{username}", None) is None:
            raise PasswordDeleteError("there is no such entry")
        self.file.write_text(json.dumps(entries))

    def lock(self) -> None:
        self.file.with_suffix(".locked").touch()

    def unlock(self) -> None:
        self.file.with_suffix(".locked").unlink()


def variables(file: Path) -> dict[str, str]:
    """The environment in which a command has its keyring in ``file``."""
    return {"PYTHON_KEYRING_BACKEND": NAME, VARIABLE: str(file)}
