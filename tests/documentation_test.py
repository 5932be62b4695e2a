#!/usr/bin/env python3
"""What the documents show must work: documentation_test.py PROGRAM

* every YAML block of CONTRIBUTING.md is a file of tests/golden/utopia, word for word;
* that country decides a case as the page says: no before the amendment of 2020, yes after it;
* every complete case of docs/how-to/your-own-case.md is decided, none is refused.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap

ROOT = pathlib.Path(__file__).resolve().parent.parent
UTOPIA = ROOT / "tests/golden/utopia"


def yaml_blocks(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    found = re.findall(r"^( *)```yaml\n(.*?)^\1```", text, re.S | re.M)
    return [textwrap.dedent(block) for _, block in found]


def run(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=False)


def check_contributing():
    files = {path.read_text(encoding="utf-8") for path in (UTOPIA / "rules").rglob("*.yaml")}
    blocks = yaml_blocks("CONTRIBUTING.md")
    assert len(blocks) == 5, f"CONTRIBUTING.md shows {len(blocks)} YAML blocks; this test knows 5"
    for block in blocks:
        assert block in files, "a block of CONTRIBUTING.md is no file of tests/golden/utopia:\n" + block


def check_utopia(program):
    case = str(UTOPIA / "one-of-two-provinces")
    rules = ["--rules", str(UTOPIA / "rules")]
    for law, status in (("2019-12-31", 1), ("2020-01-01", 0)):
        result = run(program, "decide", case, "--law", law, *rules)
        assert result.returncode == status, f"under the law of {law}: {result.returncode}\n{result.stdout}{result.stderr}"


def check_own_case(program):
    cases = [block for block in yaml_blocks("docs/how-to/your-own-case.md") if block.startswith("case:")]
    assert len(cases) == 2, f"your-own-case.md shows {len(cases)} complete cases; this test knows 2"
    with tempfile.TemporaryDirectory() as folder:
        for number, case in enumerate(cases):
            path = pathlib.Path(folder) / f"case-{number}.yaml"
            path.write_text(case, encoding="utf-8")
            result = run(program, "decide", str(path))
            assert result.returncode == 0, f"your-own-case.md, case {number}: {result.returncode}\n{result.stderr}"


def main():
    program = sys.argv[1]
    check_contributing()
    check_utopia(program)
    check_own_case(program)
    print("the documents show what works")


if __name__ == "__main__":
    main()
