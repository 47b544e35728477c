# SPDX-FileCopyrightText: 2026 JiaXin contributors
# SPDX-License-Identifier: Apache-2.0
"""source_groups.py LINES FILE...: which sources can be compiled as one, as they use no name for two things.

Nearly all the time of a compiler goes into headers and templates, once a translation unit. So house.cmake and lint.py let many
sources be one unit: those whose private names, in anonymous namespaces or at the margin, are all different. Prints a line a
source, GROUP FILE, where a group holds LINES lines at most.
"""

import pathlib
import re
import sys

ANONYMOUS = re.compile(r"^namespace \{\n(.*?)^\}  // namespace\n", re.MULTILINE | re.DOTALL)
# What a line at the margin of an anonymous namespace declares: a type, or the last word before ( = { [ ;
TYPE_NAME = re.compile(r"^(?:template.*\n)?(?:struct|class|enum(?: class)?|using|concept) (\w+)", re.MULTILINE)
OTHER_NAME = re.compile(r"^(?=\w)(?!struct|class|enum|using|namespace|template|//|#|\}).*?(\w+)(?:\(|\s*[={\[;])", re.MULTILINE)
# Outside of them: types of a source's own (a test's class), and what is static.
OWN_TYPE = re.compile(r"^(?:struct|class|enum(?: class)?) (\w+)[^;]*$", re.MULTILINE)
STATIC_NAME = re.compile(r"^static .*?(\w+)(?:\(|\s*[={\[;])", re.MULTILINE)
MACRO = re.compile(r"^#define (\w+)", re.MULTILINE)


def private_names(path):
    """The names that only this source may use for what it means by them."""
    text = path.read_text(encoding="utf-8")
    names = set()
    for body in ANONYMOUS.findall(text):
        names.update(TYPE_NAME.findall(body), OTHER_NAME.findall(body))
    for pattern in (OWN_TYPE, STATIC_NAME, MACRO):
        names.update(pattern.findall(text))
    return names


def grouped(paths, most_lines):
    """The paths in as few groups as keep every private name single and no group over so many lines."""
    groups = []
    for path in paths:
        names = private_names(path)
        lines = path.read_text(encoding="utf-8").count("\n")
        for group in groups:
            if group["lines"] + lines <= most_lines and not names & group["names"]:
                group["paths"].append(path)
                group["names"].update(names)
                group["lines"] += lines
                break
        else:
            groups.append({"paths": [path], "names": set(names), "lines": lines})
    return [group["paths"] for group in groups]


def main():
    for number, paths in enumerate(grouped([pathlib.Path(name) for name in sys.argv[2:]], int(sys.argv[1]))):
        for path in paths:
            print(f"{number} {path}")


if __name__ == "__main__":
    main()
