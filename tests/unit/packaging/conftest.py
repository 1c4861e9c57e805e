"""Makes the modules behind packaging/bootstrap.py importable: they are scripts, and belong to no installed package."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[3] / "packaging"))
