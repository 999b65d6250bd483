"""Slides of a film: one to four drawn pictures beside each other on white, 1280x720, by rsvg-convert."""

import re
import subprocess
from pathlib import Path

WIDTH, HEIGHT = 1280, 720
VIEW = re.compile(r'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 (\d+) (\d+)">')


def slide(pictures: list[Path], target: Path) -> None:
    texts = [picture.read_text("utf-8").strip() for picture in pictures]
    sizes = [tuple(map(int, VIEW.match(text).groups())) for text in texts]
    gap = 24 if len(texts) > 1 else 0
    scale = min(
        (WIDTH - gap * (len(texts) + 1)) / sum(width for width, _ in sizes),
        (HEIGHT - 2 * gap) / max(height for _, height in sizes),
    )
    x = (WIDTH - scale * sum(width for width, _ in sizes) - gap * (len(texts) - 1)) / 2
    placed = []
    for number, (text, (width, height)) in enumerate(zip(texts, sizes)):
        inner = VIEW.sub("", text).removesuffix("</svg>")
        inner = re.sub(r'\b(id="|href="#)', rf"\g<1>s{number}", inner)
        y = (HEIGHT - scale * height) / 2
        frame = f'x="{x:.1f}" y="{y:.1f}" width="{scale * width:.1f}" height="{scale * height:.1f}"'
        placed.append(f'<svg {frame} viewBox="0 0 {width} {height}">{inner}</svg>')
        x += scale * width + gap
    whole = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"><rect width="100%" height="100%" fill="#fff"/>{"".join(placed)}</svg>'
    command = ["rsvg-convert", "-w", str(WIDTH), "-h", str(HEIGHT), "-o", str(target)]
    subprocess.run(command, input=whole.encode(), check=True)
