"""Sets Earmark up in .venv, then starts it, tests it or measures it; needs nothing but Python and a package index.

This file keeps to words that every Python 3 knows, so that an old one can say what is wrong; the work is done by the
modules in _bootstrap, which are written for Python 3.11 and newer.
"""

import os
import sys

OLDEST = (3, 11)
NEWER = ("python3", "python3.14", "python3.13", "python3.12", "python3.11")
IS_NEW_ENOUGH = "import sys; sys.exit(sys.version_info < " + repr(OLDEST) + ")"


def newer_python() -> str:
    """The first Python on PATH that is new enough, or an empty string.

    Each is started, since a name on PATH may be a version manager's stand-in for one that is not there.
    """
    import subprocess  # only here: it would take a third of the time of a start that has nothing to do

    for name in NEWER:
        for folder in os.environ.get("PATH", "").split(os.pathsep):
            path = os.path.join(folder or ".", name)  # noqa: PTH118 - as in the docstring
            if not os.access(path, os.X_OK):
                continue
            try:
                if (
                    subprocess.call([path, "-c", IS_NEW_ENOUGH], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                    == 0
                ):
                    return path
            except OSError:
                continue
    return ""


def main() -> int:
    """Run the command that was asked for; returns the exit code of the process."""
    if sys.version_info < OLDEST:
        newer = newer_python()
        if newer:
            os.execv(newer, [newer] + sys.argv)  # noqa: RUF005 - as in the docstring
        running = ".".join(str(part) for part in sys.version_info[:2])
        sentence = "Earmark needs Python 3.11 or newer, and this is Python " + running
        sys.stderr.write(sentence + ": install a newer one, then run this command again.\n")
        return 1
    from _bootstrap.commands import main as run_command

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
