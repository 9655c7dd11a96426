"""Makes the deck's film, its poster and its sound: python3 code/make_media.py, in the deck's folder. Wants ffmpeg.

The film counts frames in the yard: 13 weeks of a quarter, ten bare frames more in each, since 104 bikes are ordered a
week and 94 can be painted (sheet Works of tables/q3-2026.xlsx). It has no words. The sound is a bell of two tones.
"""
import math
import struct
import subprocess
import wave
from pathlib import Path

DECK = Path(__file__).parent.parent
WIDTH, HEIGHT, RATE = 960, 540, 10
GROUND, YARD, RUST, PETROL = (0xF4, 0xEE, 0xE4), (0xE0, 0xD6, 0xC6), (0xCC, 0x66, 0x33), (0x0F, 0x55, 0x62)
WEEKS, A_WEEK = 13, 10
# The frame of a bicycle, from its rear hub, in shares of its width and height.
PARTS = [((0, 1), (0.3, 0.1)), ((0.3, 0.1), (0.48, 1)), ((0.48, 1), (0, 1)), ((0.3, 0.1), (0.82, 0.1)), ((0.48, 1), (0.82, 0.1)), ((0.82, 0.1), (1, 1))]


def rectangle(pixels, x, y, w, h, color):
    for row in range(y, y + h):
        at = (row * WIDTH + x) * 3
        pixels[at:at + 3 * w] = bytes(color) * w


def line(pixels, start, end, color, thick=3):
    steps = int(2 * max(abs(end[0] - start[0]), abs(end[1] - start[1]))) + 1
    for i in range(steps + 1):
        x = round(start[0] + (end[0] - start[0]) * i / steps - thick / 2)
        y = round(start[1] + (end[1] - start[1]) * i / steps - thick / 2)
        rectangle(pixels, x, y, thick, thick, color)


def picture(frames):
    """The yard with so many frames in it, a column for each week, and the weeks that have begun."""
    pixels = bytearray(bytes(GROUND) * (WIDTH * HEIGHT))
    rectangle(pixels, 30, 30, 900, 440, YARD)
    begun = -(-frames // A_WEEK)
    for week in range(WEEKS):
        rectangle(pixels, 40 + week * 68, 490, 56, 14, PETROL if week < begun else YARD)
    for i in range(frames):
        x, y = 46 + i // A_WEEK * 68, 432 - i % A_WEEK * 43
        for start, end in PARTS:
            line(pixels, (x + 44 * start[0], y + 26 * start[1]), (x + 44 * end[0], y + 26 * end[1]), RUST)
    return bytes(pixels)


def ffmpeg(pictures, *options):
    raw = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(RATE), "-i", "-"]
    exact = ["-fflags", "+bitexact", "-flags", "+bitexact", "-map_metadata", "-1"]
    subprocess.run(["ffmpeg", "-loglevel", "error", "-y", *raw, *exact, *options], input=b"".join(pictures), check=True)


def film():
    counts = [0] * 5 + list(range(1, WEEKS * A_WEEK + 1)) + [WEEKS * A_WEEK] * 15
    drawn = {count: picture(count) for count in set(counts)}
    ffmpeg((drawn[count] for count in counts), "-c:v", "libx264", "-crf", "24", "-pix_fmt", "yuv420p",
           "-movflags", "+faststart", str(DECK / "media/yard.mp4"))
    ffmpeg([drawn[counts[-1]]], "-frames:v", "1", "-pix_fmt", "rgb24", str(DECK / "images/yard.png"))


def bell():
    """Struck twice, the second time a third lower: partials of a small bell that die away."""
    rate, seconds = 22050, 2.4
    samples = [0.0] * int(rate * seconds)
    for begins, tone in ((0.0, 1568.0), (0.35, 1318.5)):
        for times, loud, lasts in ((1, 1, 0.5), (2.01, 0.45, 0.3), (2.96, 0.3, 0.2), (4.1, 0.15, 0.1)):
            for i in range(int(begins * rate), len(samples)):
                t = i / rate - begins
                samples[i] += loud * math.exp(-t / lasts) * math.sin(2 * math.pi * tone * times * t)
    top = max(abs(one) for one in samples)
    with wave.open(str(DECK / "media/bell.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(b"".join(struct.pack("<h", round(26000 * one / top)) for one in samples))


if __name__ == "__main__":
    film()
    bell()
