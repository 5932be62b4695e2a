#!/usr/bin/env python3
"""Draws a synthetic paper protocol as if photographed: draw_protocol.py PAPER.csv FORM.yaml > PICTURE.svg

PAPER.csv is a header and one row: station, region and the cells of the form, an empty one left blank on the paper. The
digits are drawn as strokes, so that the picture is the same everywhere; the same files give the same bytes.
"""

import csv
import random
import sys
from xml.sax.saxutils import escape

import yaml

# Strokes of each digit in a box of 10 by 16: points of a smooth line, y to the south.
DIGITS = {
    "0": ["5,0 1,4 1,12 5,16 9,12 9,4 5,0"],
    "1": ["2,4 6,0 6,16"],
    "2": ["1,4 3,0 8,1 8,6 1,16 9,15"],
    "3": ["1,1 8,0 5,6 9,10 6,16 1,15"],
    "4": ["6,0 1,10 9,10", "7,5 6,16"],
    "5": ["8,0 2,0 2,7 7,6 9,11 6,16 1,15"],
    "6": ["7,0 2,7 2,13 6,16 9,12 6,8 2,11"],
    "7": ["1,1 9,0 4,16", "3,8 8,7"],
    "8": ["8,3 4,0 2,4 8,10 7,15 3,15 2,11 8,5 8,3"],
    "9": ["8,5 5,8 2,4 5,0 8,4 7,16"],
}
ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen").split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(number):
    """Up to 9,999: "one thousand one hundred and seventy-seven"."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + ("-" + ONES[number % 10] if number % 10 else "")
    size, name = (100, " hundred") if number < 1000 else (1000, " thousand")
    rest = number % size
    joint = " " if rest >= 100 else " and "
    return in_words(number // size) + name + (joint + in_words(rest) if rest else "")


def smooth(points):
    """A line through the points as cubic curves (Catmull-Rom)."""
    path = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    padded = [points[0], *points, points[-1]]
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:]):
        first = (b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6)
        second = (c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6)
        path += "C" + " ".join(f"{x:.1f} {y:.1f}" for x, y in (first, second, c))
    return path


class Hand:
    """Writes as a hand does, the same way each time."""

    def __init__(self, seed):
        self.chance = random.Random(seed)

    def number(self, text, x, y):
        size = 1.9
        path = ""
        for digit in text:
            lean, up = self.chance.uniform(-0.6, 1.4), self.chance.uniform(-1, 1)
            for stroke in DIGITS[digit]:
                points = [tuple(map(float, point.split(","))) for point in stroke.split()]
                path += smooth([(x + size * (px + (16 - py) * lean / 16 + self.chance.uniform(-0.35, 0.35)),
                                 y + up + size * (py - 16 + self.chance.uniform(-0.35, 0.35))) for px, py in points])
            x += size * 13 + self.chance.uniform(-1, 2)
        return f'<path d="{path}"/>'

    def signature(self, x, y, width):
        steps = 14
        points = [(x + width * i / steps + self.chance.uniform(-6, 6), y + self.chance.uniform(-14, 8)) for i in range(steps)]
        return f'<path d="{smooth(points)}"/>'


def fields_of(form):
    return [field for section in form["sections"] for field in section["fields"] if field.get("required", True)]


def lines_of(paper, form, hand):
    y = 330
    for number, field in enumerate(fields_of(form), 1):
        label = field["label"]
        figure = paper.get(field["id"], "")
        yield f'<text x="80" y="{y - 8}" class="label">{number}. {escape(label["en"])}</text>'
        yield f'<text x="80" y="{y + 10}" class="small">{escape(label["kk"])}</text>'
        yield f'<text x="80" y="{y + 27}" class="small">{escape(label["ru"])}</text>'
        yield f'<path d="M80 {y + 62}H820" class="rule"/><rect x="660" y="{y - 30}" width="160" height="52" class="box"/>'
        if figure:
            yield f'<g class="ink">{hand.number(figure, 678, y + 12)}</g>'
            yield f'<text x="100" y="{y + 52}" class="words">{escape(in_words(int(figure)))}</text>'
        y += 98
    yield from signatures(y, hand)


def signatures(y, hand):
    for i, name in enumerate(("Chair", "Secretary", "Observer")):
        x = 80 + 250 * i
        yield f'<text x="{x}" y="{y + 62}" class="small">{name}</text><path d="M{x} {y + 44}h200" class="rule"/>'
        yield f'<g class="ink">{hand.signature(x + 20, y + 32, 150)}</g>'
    yield (f'<g class="stamp" transform="translate(700 {y - 8}) rotate(-14)"><circle r="66"/><circle r="50"/>'
           '<text y="-6">SYNTHETIC</text><text y="16">ЖАСАНДЫ</text></g>')


STYLE = """
text{font-family:"Noto Sans","DejaVu Sans",Arial,sans-serif;fill:#222}
.title{font-size:27px;font-weight:700}.label{font-size:19px}.small{font-size:12px;fill:#555}
.words{font-size:19px;font-style:italic;fill:#1d3f8f;font-family:"Segoe Script","Bradley Hand","Comic Neue","URW Chancery L",cursive}
.rule{stroke:#999;fill:none}.box{fill:none;stroke:#777}
.ink path{fill:none;stroke:#1d3f8f;stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}
.stamp{opacity:.55}.stamp circle{fill:none;stroke:#2a4fb0;stroke-width:4}
.stamp text{fill:#2a4fb0;font-size:14px;font-weight:700;text-anchor:middle}
"""


def picture(paper, form):
    hand = Hand(paper["station"])
    title = f"Photograph of the paper protocol of station {paper['station']}, synthetic"
    figures = ", ".join(f"{field['label']['en']}: {paper[field['id']]}" for field in fields_of(form) if paper.get(field["id"]))
    sheet = [f'<text x="450" y="110" text-anchor="middle" class="title">Protocol of a precinct commission</text>',
             '<text x="450" y="144" text-anchor="middle" class="label">on the results of the vote in the referendum</text>',
             '<text x="450" y="184" text-anchor="middle" class="small">SYNTHETIC: an example for the tour, no real protocol</text>',
             f'<text x="80" y="246" class="label">Station No.</text><g class="ink">{hand.number(paper["station"], 200, 250)}</g>',
             f'<text x="560" y="246" class="label">Region {escape(paper["region"])}</text>', *lines_of(paper, form, hand)]
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1240" role="img" aria-labelledby="t d">
<title id="t">{escape(title)}</title><desc id="d">{escape(figures)}</desc>
<style>{STYLE}</style>
<defs><linearGradient id="wood" x2="1" y2=".3"><stop stop-color="#8a6b4c"/><stop offset=".5" stop-color="#a5835f"/><stop offset="1" stop-color="#7b5d40"/></linearGradient>
<linearGradient id="light" x2=".8" y2="1"><stop stop-color="#fffdf6"/><stop offset="1" stop-color="#e4dfd2"/></linearGradient></defs>
<rect width="1000" height="1240" fill="url(#wood)"/>
<g transform="translate(52 34) rotate(-1.4 450 580)"><rect x="10" y="14" width="900" height="1166" fill="#000" opacity=".3"/>
<rect width="900" height="1166" fill="url(#light)"/><path d="M0 560q450 14 900 0" stroke="#cfc9ba" fill="none" stroke-width="3"/>
{chr(10).join(sheet)}
</g>
</svg>
"""


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        paper = next(csv.DictReader(file))
    with open(sys.argv[2], encoding="utf-8") as file:
        form = yaml.safe_load(file)
    sys.stdout.write(picture(paper, form))


if __name__ == "__main__":
    main()
