#!/usr/bin/env python3
"""draft.py SLUG [LESSON...]: a first spoken script for each lesson that has none, to be corrected by hand.

What is written for the eye (figures, signs, marks) becomes words; a lesson starts with its title and ends
with the sentence to remember.
"""

import re
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
DIGITS = "零一二三四五六七八九"
HOTLINE = re.compile(r"(?<!\d)(?:1[12]\d|12[0-9]{3}|96110)(?!\d)(?! ?[元只斤条箱])")
MEASURES = "只个斤亩份样元次回家张小天年层箱单课块千万台句步头位成件瓶袋公厘人户本名种倍道条项针米月点分钟批两"


def integer(number: int) -> str:
    if number >= 10_000:
        rest = number % 10_000
        gap = "零" if 0 < rest < 1000 else ""
        return integer(number // 10_000).replace("二", "两", number // 10_000 == 2) + "万" + (gap + integer(rest) if rest else "")
    text, gap = "", False
    for value, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // value % 10
        if digit:
            text += "零" if gap and text else ""
            text += ("两" if digit == 2 and value >= 100 else DIGITS[digit]) + unit
            gap = False
        else:
            gap = bool(text)
    if 10 <= number < 20:
        text = text[1:]
    return text or "零"


def figure(match: re.Match) -> str:
    before, number, after = match.group(1), match.group(2), match.group(3)
    if re.fullmatch(r"(19|20)\d\d", number) and after.strip() == "年":
        return before + "".join(DIGITS[int(d)] for d in number) + after
    whole, _, part = number.partition(".")
    text = integer(int(whole))
    if part:
        text += "点" + "".join(DIGITS[int(d)] for d in part)
    elif whole == "2" and not before.endswith("第") and after.strip()[:1] in MEASURES and after.strip()[:1] != "月" and after.strip()[:1]:
        text = "两"
    return before + text + after


def words(text: str) -> str:
    text = re.sub(r"\*\*|[“”《》]", "", text)
    text = HOTLINE.sub(lambda m: "".join("零幺二三四五六七八九"[int(d)] for d in m[0]), text)
    text = re.sub(r"(\d)%", r"百分之\1", text)
    text = text.replace("～", "到").replace("℃", "度").replace("：", "，")
    text = re.sub(r"(第 ?|)(?<!\d)(\d+(?:\.\d+)?)( ?[^\d]?)", figure, text)
    return text.replace(" ", "")


def sentence(text: str) -> str:
    text = words(text.strip())
    return text if text[-1:] in "。？；" else text.rstrip("，") + "。"


def draft(number: int, lesson: Path) -> str:
    front, body = lesson.read_text("utf-8").split("\n---\n", 1)
    head = yaml.safe_load(front.removeprefix("---\n"))
    lines = [f"第{integer(number)}课，{words(head['title'])}。", ""]
    for line in body.splitlines():
        if not line.strip():
            continue
        if line.startswith("!["):
            continue
        if line.startswith("## "):
            lines += ["", sentence(line[3:]), ""]
            continue
        step = re.match(r"([1-9])\. ", line)
        text = re.sub(r"^(- |[1-9]\. )", "", line)
        lines.append(sentence(f"第 {step[1]}，{text}" if step else text))
    lines += ["", "这一课记住一句话。", sentence(head["remember"]["text"])]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) + "\n"


if __name__ == "__main__":
    course = ROOT / "courses" / sys.argv[1]
    for number, name in enumerate(yaml.safe_load((course / "course.yaml").read_text("utf-8"))["lessons"], 1):
        target = course / "lessons" / name / "spoken.txt"
        if target.exists() or (sys.argv[2:] and name not in sys.argv[2:]):
            continue
        target.write_text(draft(number, course / "lessons" / name / "lesson.zh.md"), "utf-8")
        print(target.relative_to(ROOT))
