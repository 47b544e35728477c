# SPDX-FileCopyrightText: 2026 JiaXin contributors
# SPDX-License-Identifier: Apache-2.0
"""lint.py BUILD [FILE...]: clang-tidy over the sources of the product, or over the files given.

Many sources are checked as one, as source_groups.py says; those that do not compile so are taken out and checked alone. What
the build compiles as one is taken apart again. Clang cannot read GCC's precompiled headers: each is replaced by the header it was made from.
"""

import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

from source_groups import grouped

ROOT = pathlib.Path(__file__).resolve().parent.parent
GROUP_LINES = 8000
INCLUDED = re.compile(r'#include "([^"]+)"')


def flags(entry):
    """The compiler's arguments as clang understands them, without launcher, source and output; and those that include headers."""
    words = entry.get("arguments") or shlex.split(entry["command"])
    start = next(i for i, word in enumerate(words) if re.search(r"(^|/)(c\+\+|g\+\+|clang\+\+)[-.0-9]*$", word))
    result, headers = [], []
    rest = iter(words[start + 1 :])
    for word in rest:
        if word in ("-o", "-MT", "-MF"):
            next(rest)
        elif word == "-isystem":
            result.append(word + next(rest))
        elif word == "-include":
            header = pathlib.Path(next(rest))
            named = INCLUDED.findall(header.read_text(encoding="utf-8")) if header.name == "cmake_pch.hxx" else [str(header)]
            headers += ["-include" + name for name in named]
        elif word not in ("-c", "-MD", "-Winvalid-pch", "-fpch-preprocess") and not word.endswith(".cpp"):
            result.append(word)
    return tuple(result), tuple(headers)


def compiled(entry):
    """The product's sources that this command compiles: its file, or those that CMake's unity build joined in it."""
    path = pathlib.Path(entry["directory"], entry["file"]).resolve()
    joined = [path]
    if path.parent.name == "Unity":
        joined = [pathlib.Path(name).resolve() for name in INCLUDED.findall(path.read_text(encoding="utf-8"))]
    return [
        source
        for source in joined
        if source.suffix == ".cpp" and source.is_relative_to(ROOT) and source.relative_to(ROOT).parts[0] not in ("build", "tests")
    ]


def sources(build, wanted):
    """The product's sources by their precompiled header, each lot with all the flags of its libraries: a macro or a folder more
    than the build gives does no harm here."""
    lots = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        own = [path for path in compiled(entry) if not wanted or path in wanted]
        if own:
            words, headers = flags(entry)
            known, paths = lots.setdefault(headers, ({}, set()))
            known.update(dict.fromkeys(words))
            paths.update(own)
    return [(paths, [*known, *headers]) for headers, (known, paths) in lots.items()]


def tidy(source, arguments):
    """What clang-tidy says of a source, without its counts."""
    header_filter = "^" + re.escape(str(ROOT)) + "/(domain|crypto|db|app|ui|translations|server)/"
    command = ["clang-tidy", "--quiet", f"--config-file={ROOT}/.clang-tidy", f"--header-filter={header_filter}", str(source)]
    done = subprocess.run([*command, "--", *arguments], capture_output=True, text=True, check=False)
    said = done.stdout.strip()
    if done.returncode != 0 and not said:
        said = done.stderr.strip() or f"{source}: clang-tidy ended with {done.returncode}"
    return said


def check(number, paths, arguments, folder):
    if len(paths) == 1:
        return [tidy(paths[0], arguments)]
    together = folder / f"group_{number}.cpp"
    together.write_text("".join(f'#include "{path}"\n' for path in paths), encoding="utf-8")
    said = tidy(together, arguments)
    failed = [line for line in said.splitlines() if "[clang-diagnostic-error" in line]
    if not failed:
        return [said]
    # Alone they compile, or say what is wrong with them.
    culprits = [path for path in paths if any(line.startswith(f"{path}:") for line in failed)] or paths
    rest = [path for path in paths if path not in culprits]
    result = [tidy(path, arguments) for path in culprits]
    return result + (check(number, rest, arguments, folder) if rest else [])


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    wanted = {pathlib.Path(name).resolve() for name in sys.argv[2:]}
    folder = build.parent / "lint"
    folder.mkdir(parents=True, exist_ok=True)
    jobs = []
    count = 0
    for paths, arguments in sources(build, wanted):
        count += len(paths)
        jobs += [(group, arguments) for group in grouped(sorted(paths), GROUP_LINES)]
    if not count:
        sys.exit("clang-tidy: no source to check" if not wanted else None)
    jobs.sort(key=lambda job: -len(job[0]))
    said = set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        running = [pool.submit(check, number, *job, folder) for number, job in enumerate(jobs)]
        for future in concurrent.futures.as_completed(running):
            for text in future.result():
                if text and text not in said:
                    said.add(text)
                    print(text, flush=True)
    print(f"clang-tidy: {count} sources in {len(jobs)} groups, " + ("see above" if said else "nothing to say"))
    sys.exit(1 if said else 0)


main()
