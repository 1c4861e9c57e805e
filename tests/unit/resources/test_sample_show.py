"""The sample show that ships: a feed whose every file is there and says what the feed says of it."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from lxml import etree
from mutagen.id3 import ID3
from mutagen.mp3 import MP3
from PySide6.QtGui import QImage

from player.domain.models import Segment
from player.transcripts.formats import parse_transcript

SAMPLE = Path(__file__).parents[3] / "resources" / "sample"
NAMESPACES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "psc": "http://podlove.org/simple-chapters",
}
LARGEST = 3_000_000
LARGEST_COVER = 150_000
EPISODES = (1, 2, 3)


@pytest.fixture(scope="module")
def feed() -> etree._Element:
    return etree.parse(SAMPLE / "feed.xml").getroot()


def text(item: etree._Element, path: str) -> str:
    found = item.find(path, NAMESPACES)
    assert found is not None, path
    return found.text or ""


def item_of(feed: etree._Element, number: int) -> etree._Element:
    return next(item for item in feed.iterfind("channel/item") if text(item, "itunes:episode") == str(number))


def chapter_times(feed: etree._Element, number: int) -> list[float]:
    """Starts in seconds, from wherever this episode keeps its chapters."""
    item = item_of(feed, number)
    inside = ID3(SAMPLE / f"episode-{number}.mp3").getall("CHAP")
    if inside:
        return sorted(chapter.start_time / 1000 for chapter in inside)
    simple = item.findall("psc:chapters/psc:chapter", NAMESPACES)
    if simple:
        parts = [chapter.get("start", "").split(":") for chapter in simple]
        return [int(hours) * 3600 + int(minutes) * 60 + float(seconds) for hours, minutes, seconds in parts]
    address = item.find("podcast:chapters", NAMESPACES).get("url")
    document = json.loads((SAMPLE / address).read_text(encoding="utf-8"))
    return [chapter["startTime"] for chapter in document["chapters"]]


def test_folder_stays_small():
    assert sum(file.stat().st_size for file in SAMPLE.rglob("*") if file.is_file()) < LARGEST


def test_every_relative_address_of_the_feed_is_a_file(feed):
    attributes = feed.xpath("//*/@url | //*/@href")
    addresses = [*map(str, attributes), text(feed, "channel/image/url")]
    relative = [address for address in addresses if ":" not in address]
    assert len(relative) >= 10
    assert [address for address in relative if not (SAMPLE / address).is_file()] == []


def test_every_other_address_is_an_invented_one(feed):
    addresses = re.findall(r"https?://([^/\"'<\s]+)", etree.tostring(feed.find("channel"), encoding="unicode"))
    # lxml repeats the namespaces on the element it writes; they are names, not places to go.
    invented = {address for address in addresses if address.endswith(".example") or address == "example.org"}
    assert set(addresses) - invented <= {"www.w3.org", "purl.org", "www.itunes.com", "podcastindex.org", "podlove.org"}
    assert len(invented) >= 3


@pytest.mark.parametrize("number", EPISODES)
def test_feed_states_the_size_and_length_of_the_audio(feed, number):
    item = item_of(feed, number)
    enclosure = item.find("enclosure")
    file = SAMPLE / enclosure.get("url")
    assert int(enclosure.get("length")) == file.stat().st_size
    assert enclosure.get("type") == "audio/mpeg"
    audio = MP3(file).info
    assert abs(int(text(item, "itunes:duration")) - audio.length) < 1
    assert 60 <= audio.length <= 150
    assert audio.channels == 1


@pytest.mark.parametrize("number", EPISODES)
def test_first_frame_has_the_bitrate_of_the_others(number):
    """LibVLC guesses the length from the first frame; one that differs made it show 1:09 for 1:50."""
    file = SAMPLE / f"episode-{number}.mp3"
    frames = file.read_bytes()[ID3(file).size :]
    length_of_frame = 144 * 48_000 // 32_000
    heads = [frames[at : at + 3] for at in range(0, 10 * length_of_frame, length_of_frame)]
    # Sync, MPEG-1 layer III without checksum; then 48 kbit/s at 32 kHz.
    assert set(heads) == {b"\xff\xfb\x38"}


@pytest.mark.parametrize("number", EPISODES)
def test_audio_names_itself(feed, number):
    tags = ID3(SAMPLE / f"episode-{number}.mp3")
    assert str(tags["TIT2"]) == text(item_of(feed, number), "title")
    assert str(tags["TALB"]) == text(feed, "channel/title")
    assert QImage.fromData(tags.getall("APIC")[0].data).width() == 240


def test_each_way_to_publish_chapters_is_there_once(feed):
    assert len(ID3(SAMPLE / "episode-1.mp3").getall("CHAP")) == 4
    assert ID3(SAMPLE / "episode-1.mp3").getall("CTOC")[0].child_element_ids[0] == "chapter-1"
    assert len(item_of(feed, 2).findall("psc:chapters/psc:chapter", NAMESPACES)) == 4
    assert item_of(feed, 3).find("podcast:chapters", NAMESPACES) is not None


@pytest.mark.parametrize("number", EPISODES)
def test_chapters_begin_at_nought_and_rise(feed, number):
    times = chapter_times(feed, number)
    assert times[0] == 0
    assert times == sorted(set(times))
    assert times[-1] < MP3(SAMPLE / f"episode-{number}.mp3").info.length


@pytest.mark.parametrize("number", EPISODES)
def test_times_in_the_notes_lie_within_the_audio(feed, number):
    notes = text(item_of(feed, number), "content:encoded")
    times = [int(minutes) * 60 + int(seconds) for minutes, seconds in re.findall(r"\b(\d):(\d\d)\b", notes)]
    assert len(times) >= 3
    assert times == sorted(times)
    assert times[-1] < MP3(SAMPLE / f"episode-{number}.mp3").info.length
    assert "<p>" in notes
    assert "<li>" in notes
    assert "<a href=" in notes


def cues_of(name: str) -> tuple[Segment, ...]:
    return parse_transcript((SAMPLE / name).read_bytes()).segments


@pytest.mark.parametrize("number", [1, 3])
def test_transcript_cues_are_in_order_and_within_the_audio(number):
    cues = cues_of(f"episode-{number}.vtt")
    times = [moment for cue in cues for moment in (cue.start_s, cue.end_s)]
    assert times == sorted(times)
    assert times[-1] <= MP3(SAMPLE / f"episode-{number}.mp3").info.length
    assert len(cues) > 20


@pytest.mark.parametrize("number", [1, 3])
def test_transcript_says_what_the_script_says(number):
    script = tomllib.loads((SAMPLE / "source" / f"episode-{number}.toml").read_text(encoding="utf-8"))
    spoken = [(part["who"], " ".join(part["say"].split())) for part in script["part"] if "say" in part]
    cues = cues_of(f"episode-{number}.vtt")
    assert " ".join(cue.text for cue in cues) == " ".join(words for _, words in spoken)
    assert {cue.speaker for cue in cues} == {who for who, _ in spoken}


def test_guest_has_a_voice_and_a_name_in_the_feed(feed):
    people = {(person.get("role"), person.text) for person in item_of(feed, 3).findall("podcast:person", NAMESPACES)}
    assert people == {("host", "Nell Harrow"), ("guest", "Ken Mori")}
    assert {cue.speaker for cue in cues_of("episode-3.vtt")} == {"Nell Harrow", "Ken Mori"}


def test_subrip_has_the_same_cues_as_webvtt():
    assert [(cue.text, cue.speaker) for cue in cues_of("episode-1.srt")] == [
        (cue.text, cue.speaker) for cue in cues_of("episode-1.vtt")
    ]
    starts = [cue.start_s for cue in cues_of("episode-1.vtt")]
    assert [cue.start_s for cue in cues_of("episode-1.srt")] == pytest.approx(starts, abs=0.01)


def test_transcripts_of_the_feed_and_the_one_episode_without(feed):
    types = {
        number: [found.get("type") for found in item_of(feed, number).findall("podcast:transcript", NAMESPACES)]
        for number in EPISODES
    }
    assert types == {1: ["text/vtt", "application/x-subrip"], 2: [], 3: ["text/vtt"]}


def test_covers_are_large_enough_for_a_directory_and_small_enough_to_ship(feed):
    names = {str(address) for address in feed.xpath("//*[local-name()='image']/@href")}
    assert names == {"cover.jpg", "episode-2.jpg", "episode-3.jpg"}
    for name in names:
        assert (SAMPLE / name).stat().st_size < LARGEST_COVER
        assert QImage(str(SAMPLE / name)).width() == QImage(str(SAMPLE / name)).height() == 1400


def test_feed_has_what_the_page_of_an_episode_asks_for(feed):
    channel = feed.find("channel")
    for path in ("title", "link", "description", "language", "itunes:author", "podcast:guid", "podcast:funding"):
        assert text(channel, path), path
    others = channel.findall("podcast:podroll/podcast:remoteItem", NAMESPACES)
    assert len(others) == 2
    assert all(other.get("feedUrl").split("/")[2].endswith(".example") for other in others)
    for item in channel.iterfind("item"):
        for path in ("title", "link", "guid", "pubDate", "description", "podcast:season", "podcast:episode"):
            assert text(item, path), path
