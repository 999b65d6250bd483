#!/usr/bin/env python3
"""record.py SLUG [LESSON...]: speaks each lesson's spoken.txt and film.txt into courses/SLUG/recordings.

All is listed in recordings.yaml. What is there already and still says what its script says is left alone.
"""

import functools
import hashlib
import os
import re
import sys
import tempfile
from pathlib import Path

import numpy as np
import soundfile
import yaml

import slides
import sound
from voice import RATE, Voice

ROOT = Path(__file__).resolve().parent.parent
WORK = Path(os.environ.get("VOICE_HOME", ROOT.parent / ".voice"))
BREATH, PAUSE, END = 0.35, 0.8, 0.5
SCRIPTS = {"audio": "spoken.txt", "video": "film.txt"}
VOICED = "Kokoro-82M zf_xiaoxiao (Apache-2.0)"


def silence(length: float) -> np.ndarray:
    return np.zeros(int(length * RATE), np.float32)


def speak(voice: Voice, script: str):
    """The sound, and what happens when: (second, picture keys or None, caption or None, end)."""
    sounds, events, now = [silence(0.3)], [], 0.3
    for line in script.splitlines():
        if not line.strip():
            sounds.append(silence(PAUSE - BREATH))
            now += PAUSE - BREATH
        elif line.startswith("["):
            events.append((now, line.strip("[]").split(), None, None))
        else:
            said, _, shown = line.partition(" | ")
            spoken = voice.say(said)
            length = len(spoken) / RATE
            events.append((now, None, shown or said.rstrip("。"), now + length))
            sounds += [spoken, silence(BREATH)]
            now += length + BREATH
    sounds.append(silence(END))
    return np.concatenate(sounds), events, now + END


def clock(second: float) -> str:
    return f"{int(second // 3600):02}:{int(second // 60 % 60):02}:{second % 60:06.3f}"


def captions(events) -> str:
    cues = [f"{clock(start)} --> {clock(end + 0.2)}\n{text}\n" for start, _, text, end in events if text]
    return "WEBVTT\n\n" + "\n".join(cues)


def film(course: Path, folder: Path, events, length: float, wav: str, target: Path) -> None:
    shows = [(start if number else 0, keys) for number, (start, keys) in enumerate((s, k) for s, k, _, _ in events if k)]
    listing = []
    for number, (start, keys) in enumerate(shows):
        end = shows[number + 1][0] if number + 1 < len(shows) else length
        picture = folder / f"{number:02}.png"
        slides.slide([course / "media" / f"{key}.svg" for key in keys], picture)
        listing.append(f"file '{picture}'\nduration {end - start:.3f}\n")
    listing.append(f"file '{picture}'\n")
    (folder / "slides.txt").write_text("".join(listing))
    sound.film(str(folder / "slides.txt"), wav, str(target))


def described(course: Path, path: Path, kind: str, script: str | None = None) -> dict:
    content = path.read_bytes()
    entry = {"file": str(path.relative_to(course)), "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content), "type": kind}
    if script is not None:
        entry["seconds"] = round(sound.seconds(str(path)))
        entry["script"] = hashlib.sha256(script.encode()).hexdigest()
    return entry


def record(voice, course: Path, lesson: str, kind: str, old: dict) -> dict:
    script = (course / "lessons" / lesson / SCRIPTS[kind]).read_text("utf-8")
    target = course / "recordings" / f"{lesson}{'.mp4' if kind == 'video' else '.m4a'}"
    if target.exists() and old.get("script") == hashlib.sha256(script.encode()).hexdigest():
        return old
    target.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        wav = str(Path(folder) / "speech.wav")
        samples, events, length = speak(voice(), script)
        soundfile.write(wav, samples, RATE, "FLOAT")
        if kind == "audio":
            sound.audio(wav, str(target))
        else:
            film(course, Path(folder), events, length, wav, target)
            words = target.with_suffix(".zh.vtt")
            words.write_text(captions(events), "utf-8")
    if sound.faults(str(target)):
        raise SystemExit(f"{lesson}: listen to {target}")
    entry = described(course, target, f"{kind}/mp4", script)
    if kind == "video":
        entry["captions"] = described(course, words, "text/vtt")
    return entry


def declare(lesson: Path, length: int) -> None:
    """A lesson that can be heard lasts as long as its sound."""
    text = lesson.read_text("utf-8")
    lesson.write_text(re.sub(r"^seconds: \d+$", f"seconds: {5 * round(length / 5)}", text, count=1, flags=re.M), "utf-8")


def main(slug: str, names: list[str]) -> None:
    course = ROOT / "courses" / slug
    index = course / "recordings.yaml"
    old = {entry["lesson"]: entry for entry in yaml.safe_load(index.read_text("utf-8"))["recordings"]} if index.exists() else {}

    @functools.cache
    def voice() -> Voice:
        return Voice(WORK / "package" / "voices", WORK / "said")

    for folder in sorted((course / "lessons").iterdir()):
        lesson = folder.name
        for kind, script in SCRIPTS.items():
            if (names and lesson not in names) or not (folder / script).exists():
                continue
            entry = old.setdefault(lesson, {"lesson": lesson})
            entry[kind] = record(voice, course, lesson, kind, entry.get(kind, {}))
            if kind == "audio":
                declare(folder / "lesson.zh.md", entry[kind]["seconds"])
            shape = {"v": 1, "voice": VOICED, "licence": "CC-BY-4.0", "recordings": [old[key] for key in sorted(old)]}
            index.write_text(yaml.safe_dump(shape, allow_unicode=True, sort_keys=False, width=1000), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
