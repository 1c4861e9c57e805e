"""Makes the sample show: reads resources/sample/source, writes feed, audio, chapters and transcripts beside it.

    python packaging/make_sample.py                    # all of it, with the neural voices
    python packaging/make_sample.py --voices espeak    # with espeak-ng, where those cannot be had
    python packaging/make_sample.py --out DIR          # somewhere else, to listen first

Needs ffmpeg, numpy and mutagen, and one of the two sets of voices; what is missing is said.
Times in chapters, transcripts and notes are counted in samples while the speech is put together, not measured later.
"""

import argparse
import importlib.util
import shutil
from pathlib import Path

RESOURCES = Path(__file__).parent.parent / "resources"
SAMPLE = RESOURCES / "sample"


def main() -> None:
    """Parses the command line, checks what is needed and makes the show."""
    parser = argparse.ArgumentParser(description="Makes the sample show of Earmark.")
    parser.add_argument("--voices", choices=("neural", "espeak"), default="neural")
    parser.add_argument("--out", type=Path, default=SAMPLE, help="folder to write to (default: resources/sample)")
    arguments = parser.parse_args()
    missing = [name for name in ("numpy", "mutagen") if not importlib.util.find_spec(name)]
    if missing:
        raise SystemExit(f"Missing Python packages: pip install {' '.join(missing)}")
    if not shutil.which("ffmpeg"):
        raise SystemExit("ffmpeg is not installed: apt install ffmpeg, brew install ffmpeg, winget install ffmpeg, ...")
    make_show(SAMPLE / "source", arguments.out, arguments.voices)


def make_show(source: Path, out: Path, voices_kind: str) -> None:
    """Speaks, encodes and describes every episode."""
    from sample import mix, script, voices, writing

    show = script.read_show(source)
    episodes = script.read_episodes(source)
    speakers = voices.make_voices(voices_kind, show["host"]["name"])
    out.mkdir(parents=True, exist_ok=True)
    if out.resolve() != SAMPLE.resolve():
        for cover in SAMPLE.glob("*.jpg"):
            shutil.copy(cover, out)
    made: list[tuple[script.Episode, script.Spoken]] = []
    for episode in episodes:
        audio, spoken = mix.put_together(episode, speakers)
        path = out / f"{episode.stem}.mp3"
        peak = mix.encode(audio, path)
        cover = (SAMPLE / "source" / f"small-{episode.image}").read_bytes()
        mix.tag(path, episode, spoken, show["title"], show["author"], cover)
        for kind in episode.transcripts:
            text = writing.webvtt(spoken) if kind == "vtt" else writing.subrip(spoken)
            (out / f"{episode.stem}.{kind}").write_text(text, encoding="utf-8")
        if episode.chapters == "json":
            text = writing.chapters_json(episode, spoken)
            (out / f"{episode.stem}.chapters.json").write_text(text, encoding="utf-8")
        made.append((episode, spoken))
        print(
            f"{path.name}: {spoken.seconds:.1f} s, {path.stat().st_size // 1024} KiB, peak {peak:.2f} before limiting"
        )
    (out / "feed.xml").write_text(writing.feed(show, made, out), encoding="utf-8")
    size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    print(f"{out}: {size / 1e6:.2f} MB in all")


if __name__ == "__main__":
    main()
