"""Draws the deck's pictures: python3 code/make_pictures.py, in the deck's folder.

They have no words, so that one picture serves every language, and no ground, so that it serves light and dark slides.
"""
import math
import sys
from pathlib import Path

INTO = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "images"
ILL, ALARM, CLEAR, LINE, FIELD = "#C4532A", "#D9A441", "#AEB9C4", "#7B8794", "#2F7D6B"


def write(name, width, height, parts):
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
    text = "\n".join([head, *parts, "</svg>", ""])
    (INTO / f"{name}.svg").write_text(text, encoding="utf-8", newline="\n")


def circle(x, y, r, fill, extra=""):
    return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="{fill}"{extra}/>'


def path(points, extra, closed=False):
    d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + ("Z" if closed else "")
    return f'<path d="{d}" {extra}/>'


def thousand():
    """1,000 people, column by column: 9 ill and found, 1 ill and missed, 99 healthy with an alarm, 891 cleared."""
    rows, step, r, margin = 25, 20, 7.5, 40  # at the left there is room for marks beside the ill
    parts = []
    for i in range(1000):
        x, y = margin + (i // rows + 0.5) * step, (i % rows + 0.5) * step
        if i < 9:
            parts.append(circle(x, y, r, ILL))
        elif i == 9:
            parts.append(circle(x, y, r - 1.25, "none", f' stroke="{ILL}" stroke-width="2.5"'))
        else:
            parts.append(circle(x, y, r, ALARM if i < 109 else CLEAR))
    write("thousand", 840, 500, parts)


def table_of_bayes():
    """Seen from above: a table, the line through the first ball, and seven more, two to the left of it, five to the right."""
    parts = [
        '<rect x="10" y="10" width="620" height="380" rx="14" fill="#6B4A2B"/>',
        f'<rect x="30" y="30" width="580" height="340" fill="{FIELD}"/>',
        '<path d="M215 30V370" stroke="#FFFFFF" stroke-width="3" stroke-dasharray="9 7"/>',
        circle(215, 205, 15, "#FFFFFF", ' stroke="#1F2933" stroke-width="3"'),
    ]
    for x, y in ((92, 118), (150, 310), (285, 90), (352, 262), (430, 150), (508, 316), (556, 82)):
        parts.append(circle(x, y, 13, "#F2C14E", ' stroke="#1F2933" stroke-width="2"'))
    write("table-of-bayes", 640, 400, parts)


def walk():
    """The posterior of 18 in 20 as a hill, where the walker stands, and two steps that he may take."""
    width, height, ground, low = 760, 400, 370, 0.45

    def at(theta):
        top = 0.9**18 * 0.1**2
        return (theta - low) / (1 - low) * width, ground - 330 * theta**18 * (1 - theta)**2 / top

    hill = [at(low + (1 - low) * i / 110) for i in range(111)]
    here, up, down = at(0.79), at(0.87), at(0.68)

    def hop(to):
        (x, y), (to_x, to_y) = here, to
        middle = (x + to_x) / 2, min(y, to_y) - 75
        angle = math.atan2(to_y - 16 - middle[1], to_x - middle[0])
        tip = to_x, to_y - 15
        wings = [(tip[0] - 15 * math.cos(angle + turn), tip[1] - 15 * math.sin(angle + turn)) for turn in (-0.45, 0.45)]
        return [
            f'<path d="M{x:.1f} {y - 14:.1f}Q{middle[0]:.1f} {middle[1]:.1f} {tip[0]:.1f} {tip[1]:.1f}" '
            f'fill="none" stroke="{LINE}" stroke-width="4"/>',
            path([wings[0], tip, wings[1]], f'fill="{LINE}" stroke="{LINE}" stroke-width="2"', closed=True),
        ]

    write("walk", width, height, [
        path([(0, ground), *hill, (width, ground)], f'fill="{CLEAR}" fill-opacity="0.5"', closed=True),
        path(hill, f'fill="none" stroke="{LINE}" stroke-width="4"'),
        f'<path d="M0 {ground}H{width}" stroke="{LINE}" stroke-width="3"/>',
        *hop(up), *hop(down),
        circle(*here, 13, ILL), circle(*up, 11, FIELD), circle(*down, 11, ALARM),
    ])


if __name__ == "__main__":
    for draw in (thousand, table_of_bayes, walk):
        draw()
