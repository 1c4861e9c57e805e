"""Where a place that a feed names can be looked at on a map: podcast:location."""

from __future__ import annotations

import re

from player.domain.feed_parts import Location

_OSM = re.compile(r"\A([NWR])(\d{1,15})(?:#\d+)?\Z")
_OBJECTS = {"N": "node", "W": "way", "R": "relation"}
_GEO = re.compile(r"\Ageo:(-?\d{1,2}(?:\.\d{1,12})?),(-?\d{1,3}(?:\.\d{1,12})?)(?:[,;].*)?\Z")


def map_link(place: Location) -> str | None:
    """The web address of OpenStreetMap for a place; None where the feed says no more than its name.

    ``osm`` is an object (``R113314``), ``geo`` a URI after RFC 5870 (``geo:30.27,-97.74``); the object says more.
    https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/location.md
    """
    if found := _OSM.match(place.osm.strip()):
        return f"https://www.openstreetmap.org/{_OBJECTS[found[1]]}/{found[2]}"
    if found := _GEO.match(place.geo.strip()):
        latitude, longitude = found[1], found[2]
        if abs(float(latitude)) <= 90 and abs(float(longitude)) <= 180:
            return f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=12/{latitude}/{longitude}"
    return None
