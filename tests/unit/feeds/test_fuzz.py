"""The fuzzer of the readers, where atheris is installed: a moment of it here, a minute in a long run."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
DATA = ROOT / "tests" / "data" / "feeds"


@pytest.mark.long
@pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None, reason="atheris is not installed: pip install atheris (Linux, CPython)"
)
def test_neither_reader_breaks_and_both_agree(tmp_path: Path, long_run: bool) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for file in DATA.rglob("*.xml"):
        shutil.copy(file, corpus / file.name)
    limits = ["-max_total_time=60"] if long_run else ["-runs=50"]
    command = [sys.executable, "-m", "tests.fuzz.feeds", *limits, "-max_len=8192", "-timeout=30", str(corpus)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=110)
    assert result.returncode == 0, result.stderr[-4000:]
