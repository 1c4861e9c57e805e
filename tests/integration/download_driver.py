"""A process that goes on with the downloads of a profile until all are done: made to be killed.

``python -m tests.integration.download_driver FOLDER`` prints ``done`` at its end.
"""

from __future__ import annotations

import sys
from pathlib import Path

from player.domain.models import DownloadState
from tests.integration.downloads_rig import Rig
from tests.support.wait import wait_until


def main(folder: Path) -> None:
    with Rig(folder) as rig:
        waiting = (DownloadState.QUEUED, DownloadState.DOWNLOADING)
        rig.manager.resume_unfinished()
        wait_until(lambda: not rig.library.downloads.all(waiting))
        assert not rig.library.downloads.all((DownloadState.FAILED,))
    print("done", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
