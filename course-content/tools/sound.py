"""Files of sound and film, by ffmpeg."""

import json
import subprocess

LOUDNESS = "loudnorm=I=-16:TP=-3:LRA=11"


def ffmpeg(*arguments: str) -> str:
    done = subprocess.run(["ffmpeg", "-hide_banner", "-y", *arguments], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stderr


def loudness(wav: str) -> str:
    """The filter that brings this file to -16 LUFS in one straight line, from a first pass over it."""
    said = ffmpeg("-i", wav, "-af", LOUDNESS + ":print_format=json", "-f", "null", "-")
    measured = json.loads(said[said.rindex("{") :])
    values = "".join(f":measured_{key}={measured['input_' + key.lower()]}" for key in ("I", "TP", "LRA", "thresh"))
    return f"{LOUDNESS}:linear=true{values}:offset={measured['target_offset']}"


SPEECH = ["-ac", "1", "-ar", "24000", "-c:a", "aac", "-b:a", "28k"]
STEADY = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-movflags", "+faststart"]


def audio(wav: str, target: str) -> None:
    ffmpeg("-i", wav, "-af", loudness(wav), *SPEECH, *STEADY, target)


def film(slides: str, wav: str, target: str) -> None:
    """Drawn pictures one after another, ten pictures a second, 1280x720."""
    ffmpeg(
        *("-f", "concat", "-safe", "0", "-i", slides, "-i", wav, "-af", loudness(wav)),
        *("-vf", "fps=10,format=yuv420p", "-c:v", "libx264", "-preset", "slower", "-tune", "stillimage", "-crf", "27", "-g", "50"),
        *("-threads", "1", *SPEECH, *STEADY, "-flags:v", "+bitexact", "-shortest", target),
    )


def seconds(path: str) -> float:
    probe = ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", path]
    return float(subprocess.run(probe, capture_output=True, text=True, check=True).stdout)


def faults(path: str) -> list[str]:
    """Clipping, wrong loudness, a hole in the speech, silence at the ends."""
    said = ffmpeg("-i", path, "-map", "0:a", "-af", "volumedetect,silencedetect=n=-45dB:d=1.5,ebur128=framelog=verbose", "-f", "null", "-")
    found = []
    peak = float(said.split("max_volume: ")[1].split()[0])
    loud = float(said.rsplit("I:", 1)[1].split()[0])
    if peak > -0.5:
        found.append(f"peak {peak} dB")
    if not -18 <= loud <= -14:
        found.append(f"loudness {loud} LUFS")
    found += [f"silence {line.split('silence_start: ')[1]}" for line in said.splitlines() if "silence_start" in line]
    print(f"{path}: {seconds(path):.1f} s, peak {peak} dB, {loud} LUFS{'' if not found else ' FAULTS ' + str(found)}")
    return found
