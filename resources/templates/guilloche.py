#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 JiaXin contributors
# SPDX-License-Identifier: Apache-2.0
"""Prints the wave lines of the shipped templates as SVG path data, a line each (millimetres).

    guilloche.py LEFT TOP WIDTH HEIGHT LINES [WAVES]

Two families of waves drift apart from left to right and cross; each stays inside the given rectangle.
"""
import math
import sys


def curve(f, left, right, pieces):
    """A function as cubic Bezier pieces with the function's own slopes."""
    step = (right - left) / pieces
    slope = lambda x: (f(x + 1e-4) - f(x - 1e-4)) / 2e-4
    path = f"M{left:g} {f(left):.2f}"
    for i in range(pieces):
        a, b = left + i * step, left + (i + 1) * step
        path += (f"C{a + step / 3:.2f} {f(a) + slope(a) * step / 3:.2f} {b - step / 3:.2f} {f(b) - slope(b) * step / 3:.2f} "
                 f"{b:.2f} {f(b):.2f}")
    return path


def main():
    left, top, width, height = map(float, sys.argv[1:5])
    lines = int(sys.argv[5])
    waves = float(sys.argv[6]) if len(sys.argv) > 6 else 1.5
    middle = top + height / 2
    for i in range(lines):
        t = i / (lines - 1)
        for sign in (1, -1):
            def wave(x):
                u = (x - left) / width
                swell = 0.30 + 0.70 * abs(math.sin(math.pi * (waves * u / 2 + 0.12)))
                return middle + sign * height / 2 * swell * (1 - 0.72 * t) * math.sin(2 * math.pi * waves * u + 0.9 * t * sign + 0.35)
            print(curve(wave, left, left + width, round(6 * waves)))


main()
