#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 JiaXin contributors
# SPDX-License-Identifier: Apache-2.0
"""Cuts one face out of an installed Noto CJK collection and gives it a family name of its own.

The stock collections map the Kangxi radicals (U+2E80-2FDF) to the glyphs of ordinary characters, so the text layer of a PDF
names the radical instead of the character, and their kerning hides certificate numbers from text extraction. The subset has
neither. A family name of its own keeps fontconfig from preferring the stock font.
"""
import argparse
import os
import subprocess
import sys
import tempfile

from fontTools.ttLib import TTCollection, TTFont

KEPT_NAMES = {0: None, 5: None, 13: None, 14: None}  # copyright, version, licence, licence URL


# Where one glyph serves several characters, a PDF's text layer names the lowest of them. These must not lose to a rarer one.
PREFERRED = {0x3000, 0x3008, 0x3009, 0xFF0F, *range(0x4E00, 0xA000)}


def face_index(path, family):
    for index, font in enumerate(TTCollection(path, lazy=True).fonts):
        if font["name"].getDebugName(1) == family:
            return index
    sys.exit(f"{path} has no face named {family}")


def rivals(path, index):
    """Characters to leave out because they would win over a preferred one; the other family still has them."""
    by_glyph = {}
    for character, glyph in TTFont(path, fontNumber=index, lazy=True).getBestCmap().items():
        if not 0x2E80 <= character < 0x2FE0:
            by_glyph.setdefault(glyph, []).append(character)
    for characters in by_glyph.values():
        wanted = PREFERRED.intersection(characters)
        if wanted:
            yield from (c for c in characters if c < min(wanted) or c in wanted - {min(wanted)})


def rename(path, source, index, family, style, output):
    """Names by number: 1 family, 2 style, 3 unique, 4 full, 6 PostScript."""
    original = TTFont(source, fontNumber=index, lazy=True)["name"]
    font = TTFont(path, lazy=True)
    table = font["name"]
    table.names = []
    full = f"{family} {style}"
    names = {1: family, 2: style, 3: full, 4: full, 6: full.replace(" ", "", 1).replace(" ", "-")}
    for number in KEPT_NAMES:
        if original.getDebugName(number):
            names[number] = original.getDebugName(number)
    for number, text in sorted(names.items()):
        table.setName(text, number, 3, 1, 0x409)
        table.setName(text, number, 0, 3, 0)
    font.save(output, reorderTables=False)


def main():
    parser = argparse.ArgumentParser()
    for option in ("subsetter", "source", "face", "family", "style", "output"):
        parser.add_argument(f"--{option}", required=True)
    parser.add_argument("--no-hinting", action="store_true")
    given = parser.parse_args()
    index = face_index(given.source, given.face)
    with tempfile.TemporaryDirectory(dir=os.path.dirname(given.output)) as folder:
        cut = os.path.join(folder, "cut.otf")
        command = [given.subsetter, f"--font-file={given.source}", f"--face-index={index}",
                   "--unicodes=0-2E7F,2FE0-10FFFF",
                   "--unicodes-=" + ",".join(f"{c:X}" for c in rivals(given.source, index)), "--layout-features=", f"--output-file={cut}"]
        subprocess.run(command + (["--no-hinting"] if given.no_hinting else []), check=True)
        renamed = os.path.join(folder, "renamed.otf")
        rename(cut, given.source, index, given.family, given.style, renamed)
        os.replace(renamed, given.output)


main()
