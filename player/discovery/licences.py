"""The licence of a show by its name, and where it can be read: podcast:license."""

from __future__ import annotations

import re

_CREATIVE = re.compile(r"\Acc-(by(?:-nc)?(?:-nd|-sa)?)-(\d\.\d)\Z")
_LONGEST = 80


def licence(text: str) -> tuple[str, str | None]:
    """Name and web address of the licence that a feed names by its SPDX identifier, else its own words and None.

    https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/license.md
    """
    name = " ".join(text.split())
    known = name.lower()
    if found := _CREATIVE.match(known):
        return f"CC {found[1].upper()} {found[2]}", f"https://creativecommons.org/licenses/{found[1]}/{found[2]}/"
    if known in ("cc0-1.0", "cc0"):
        return "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"
    return name[:_LONGEST], None
