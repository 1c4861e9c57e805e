"""Places lead to a map and licences to their text, where the feed says enough."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.discovery.licences import licence
from player.discovery.map_links import map_link
from player.domain.feed_parts import Location

OSM = "https://www.openstreetmap.org/"


@pytest.mark.parametrize(
    ("geo", "osm", "link"),
    [
        ("geo:30.2672,-97.7431", "R113314", OSM + "relation/113314"),
        ("", "W5013364#3", OSM + "way/5013364"),
        ("geo:30.2672,-97.7431", "", OSM + "?mlat=30.2672&mlon=-97.7431#map=12/30.2672/-97.7431"),
        ("geo:-27.86159,153.3169;u=350", "", OSM + "?mlat=-27.86159&mlon=153.3169#map=12/-27.86159/153.3169"),
        ("geo:91,12", "", None),
        ("30.2672,-97.7431", "X12", None),
        ("", "", None),
    ],
)
def test_a_place_on_the_map(geo: str, osm: str, link: str | None) -> None:
    assert map_link(Location("Austin, TX", geo, osm)) == link


@given(st.text(), st.text())
def test_whatever_a_feed_says_of_a_place_no_other_address_comes_of_it(geo: str, osm: str) -> None:
    link = map_link(Location("Here", geo, osm))
    assert link is None or link.startswith(OSM)


@pytest.mark.parametrize(
    ("text", "name", "link"),
    [
        ("cc-by-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-NC-SA-3.0", "CC BY-NC-SA 3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"),
        ("cc0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("  My own\nlicence ", "My own licence", None),
        ("x" * 500, "x" * 80, None),
    ],
)
def test_a_licence_by_its_name(text: str, name: str, link: str | None) -> None:
    assert licence(text) == (name, link)
