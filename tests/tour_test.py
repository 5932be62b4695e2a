#!/usr/bin/env python3
"""The tours are walked: tour_test.py PROGRAM

Every command of docs/tutorial/*.md runs in the order of its page, with the program, the verifier and the examples at hand,
and says what the page shows ("…" stands for lines, or for the end of one, that are left out). The drawn protocol is that of its figures.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
LEFT_OUT = "…"


def commands_of(page):
    """Of each console block: a command and the lines that are shown of what it says."""
    for block in re.findall(r"^```console\n(.*?)^```", page.read_text(encoding="utf-8"), re.S | re.M):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, *shown = part.replace("\\\n", "").rstrip("\n").split("\n")
            yield command, shown


def is_shown(shown, said):
    """Whether the lines are those that were said, but for those left out."""
    if not shown:
        return not said
    if shown[0].strip() == LEFT_OUT:
        return any(is_shown(shown[1:], said[start:]) for start in range(len(said) + 1))
    start, left_out, _ = shown[0].partition(LEFT_OUT)
    same = bool(said) and (said[0].startswith(start) if left_out else said[0].rstrip() == shown[0].rstrip())
    return same and is_shown(shown[1:], said[1:])


def walk(page, program):
    walked = 0
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        for name in ("examples", "verifier", "scripts", "rules"):
            (place / name).symlink_to(ROOT / name)
        (place / "bin").mkdir()
        (place / "bin/mandate").symlink_to(pathlib.Path(program).resolve())
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "PATH": f"{place / 'bin'}:{os.environ['PATH']}"}
        for command, shown in commands_of(page):
            result = subprocess.run(["sh", "-c", command], cwd=place, env=environment, capture_output=True, text=True,
                                    check=False)
            said = (result.stdout + result.stderr).rstrip("\n").split("\n") if result.stdout + result.stderr else []
            assert is_shown(shown, said), f"{page.name}: $ {command}\nsays\n" + "\n".join(said)
            walked += 1
    return walked


def check_drawing():
    drawn = subprocess.run([sys.executable, ROOT / "scripts/draw_protocol.py", ROOT / "examples/kz-2022-tour/paper.csv",
                            ROOT / "rules/kz/forms/referendum_protocol.yaml"], capture_output=True, check=True).stdout
    kept = (ROOT / "docs/pictures/protocol-208.svg").read_bytes()
    assert drawn == kept, "docs/pictures/protocol-208.svg is not what scripts/draw_protocol.py draws"


def main():
    check_drawing()
    walked = {page.name: walk(page, sys.argv[1]) for page in sorted((ROOT / "docs/tutorial").glob("*.md"))}
    assert walked and all(walked.values()), f"a tour without a command: {walked}"
    print(f"walked: {walked}")


if __name__ == "__main__":
    main()
