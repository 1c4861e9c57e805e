"""Modules that come late are whole for everybody who asks, and not there for those who do not."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path


def _run(code: str, folder: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(folder)!r})\n{textwrap.dedent(code)}"],
        check=True, capture_output=True, text=True, timeout=30,
    )  # fmt: skip
    return done.stdout.split()


def _module(folder: Path, text: str) -> Path:
    (folder / "slow_one.py").write_text(textwrap.dedent(text))
    return folder


def test_a_module_is_run_when_it_is_first_used(tmp_path: Path) -> None:
    _module(tmp_path, "print('run')\nvalue = 5")
    code = """
        from player.late import import_late
        import_late("slow_one")
        import slow_one
        print("imported", slow_one.__name__)
        print(slow_one.value, slow_one.value)
        from slow_one import value
        print(hasattr(slow_one, "__getattr__"), hasattr(slow_one, "other"))
    """
    assert _run(code, tmp_path) == ["imported", "slow_one", "run", "5", "5", "False", "False"]


def test_a_module_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    _module(tmp_path, "value = 5")
    code = """
        import slow_one
        from player.late import import_late
        before = slow_one
        import_late("slow_one")
        import_late("there_is_no_such_module")
        import slow_one
        print(slow_one is before, "there_is_no_such_module" in sys.modules)
    """
    assert _run(code, tmp_path) == ["True", "False"]


def test_a_second_thread_waits_for_the_whole_module(tmp_path: Path) -> None:
    _module(
        tmp_path,
        """
        import main_of_the_test as test
        test.halfway.set()
        test.go_on.wait(20)
        value = 5
        """,
    )
    code = """
        import threading, types
        test = sys.modules["main_of_the_test"] = types.ModuleType("main_of_the_test")
        test.halfway, test.go_on = threading.Event(), threading.Event()
        from player.late import import_late
        import_late("slow_one")
        import slow_one
        found = []
        threads = [threading.Thread(target=lambda: found.append(slow_one.value)) for _ in range(4)]
        threads[0].start()
        test.halfway.wait(20)
        for thread in threads[1:]:
            thread.start()
        test.go_on.set()
        for thread in threads:
            thread.join(20)
        print(found)
    """
    assert _run(code, tmp_path) == ["[5,", "5,", "5,", "5]"]


def test_inspect_comes_late_and_is_itself() -> None:
    code = """
        import dataclasses
        assert not hasattr(sys.modules["inspect"], "__getattr__") or "Signature" not in vars(sys.modules["inspect"])
        import inspect
        def function(a: int, *, b: str = "x") -> None: ...
        print(inspect.signature(function), inspect.__file__ == inspect.signature.__code__.co_filename)
    """
    late = _run("from player.late import import_late; import_late('inspect')\n" + textwrap.dedent(code), Path())
    assert late == _run(code, Path())


def test_a_module_that_fails_says_so_each_time_and_one_with_an_answer_of_its_own_keeps_it(tmp_path: Path) -> None:
    _module(tmp_path, "import not_yet\nvalue = 5\ndef __getattr__(name): return name")
    code = """
        import types
        from player.late import import_late
        import_late("slow_one")
        import slow_one
        for _ in range(2):
            try:
                slow_one.value
            except ImportError as error:
                print(error.name)
        sys.modules["not_yet"] = types.ModuleType("not_yet")
        print(slow_one.value, slow_one.other)
    """
    assert _run(code, tmp_path) == ["not_yet", "not_yet", "5", "other"]
