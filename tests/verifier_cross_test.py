"""The two implementations beside each other: verifier_cross_test.py PROGRAM

* every case under examples/ is decided by the program and by the verifier, which reads case and rules by other means:
  answer, outcome, seats, winners, every node of the tree, parameters, readings and differences are the same;
* what `mandate publish` makes of the counts, of tables and of an event log, holds; and a flipped bit in it does not.
"""

import csv
import io
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "verifier"))

import announced  # noqa: E402
import decide  # noqa: E402
import law  # noqa: E402
import verify  # noqa: E402
from case import Case  # noqa: E402
from report import Report  # noqa: E402


class Plain(yaml.CSafeLoader):
    """Dates stay texts, and so do `on`, `yes` and `no`."""


Plain.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for sign, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()}
Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def read_yaml(path):
    return yaml.load(path.read_text(encoding="utf-8"), Plain)


def all_rules():
    countries = {}
    for path in sorted((ROOT / "rules").glob("*/**/*.yaml")):
        parts = path.relative_to(ROOT / "rules").parts
        countries.setdefault(parts[0], {})["/".join(parts[1:])] = read_yaml(path)
    return {"schema": "mandate/rules/1", "countries": countries}


def area_codes(documents):
    """Every name by which a table may call an area."""
    codes = {}
    for path, area in documents.items():
        if path.startswith("areas/"):
            labels = [version["label"] for version in area["versions"]]
            names = [area["area"], *area.get("aliases", [])]
            names += [name for label in labels for name in (label.values() if isinstance(label, dict) else [label])]
            codes |= dict.fromkeys(names, area["area"])
    return codes


def table(path):
    data = path.read_bytes()
    if path.suffix == ".zst":
        data = subprocess.run(["zstd", "-dcq", str(path)], capture_output=True, check=True).stdout
    text = data.decode()
    head = text.split("\n", 1)[0]
    return list(csv.DictReader(io.StringIO(text), delimiter=max(",;\t", key=head.count)))


def without_files(folder, documents):
    """case.yaml with the files that it names written out, as a publication has it."""
    case, codes = read_yaml(folder / "case.yaml"), area_codes(documents)

    def figures_of(figures):
        figures["areas"] = {codes[name]: row for name, row in (figures.get("areas") or {}).items()}
        columns = figures.pop("columns", {})
        for name in ("areas_file", "stations_file"):
            for row in table(folder / figures.pop(name)) if name in figures else []:
                row = {columns.get(column, column): value for column, value in row.items()}
                area = figures["areas"].setdefault(codes[row.get("area") or row.get("region")], {})
                for count, value in row.items():
                    if count not in (None, "area", "region", "station") and value != "":
                        area[count] = area.get(count, 0) + int(value)
        for share in figures.get("shares", []):
            share["percent"] = str(share["percent"])

    for node in (case, *case.get("stages", {}).values()):
        if node.get("figures"):
            figures_of(node["figures"])
    if "lists_file" in case:
        case["lists"] = [{"id": row["id"], "votes": int(row["votes"])} for row in table(folder / case.pop("lists_file"))]
    if "districts_file" in case:
        case["district_votes"] = [row | {"votes": int(row["votes"])} for row in table(folder / case.pop("districts_file"))]
    if "progress_file" in case:
        case["progress"] = [row | {"area": codes.get(row["area"], row["area"])} for row in table(folder / case.pop("progress_file"))]
    return case


def compare_decisions(program, rules, folder):
    done = subprocess.run([program, "decide", str(folder), "--format", "json"], capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1, 3), f"{folder.name}: {done.stderr}"
    told, report = json.loads(done.stdout), Report()
    case = Case(without_files(folder, rules["countries"][told["jurisdiction"]]))
    statute = law.Law(rules, told["country"], told["law_date"], told["jurisdiction"])
    procedure = statute.document("procedures", told["procedure"])
    contradictions = case.complete(statute, statute.version(procedure))
    decision = decide.Decision(statute, case, procedure)
    for key in ("answer", "outcome", "seats", "tiers", "winners"):
        report.same(10, folder.name, key, getattr(decision, key), told[key])
    if told["finding"]:
        decide.compare(report, 10, folder.name, decision.finding, told["finding"])
    depends = decide.depends_on_reading(statute, case, procedure, decision)
    report.same(10, folder.name, "depends_on_reading", depends, told["depends_on_reading"])
    decide.compare(report, 11, folder.name, decision.ties, told["ties"])
    law.check(report, statute, told, decision.version)
    announced.check(report, told, announced.differences(case, contradictions, decision, told["law_date"] == told["date"]))
    assert report.holds(), report.text()
    return sum(report.counts.values())


# A night in an event log: two entries, a difference, an error explained, a correction, an annulment, and no reading of a clock
# but that of the program.
NIGHT = {
    "case.yaml": "case: small-night\njurisdiction: kz\nprocedure: referendum_constitutional\ndate: 2022-06-05\n"
                 "title: {en: A small count}\n",
    "count.yaml": "count: small-night\nsynthetic: true\ncase: case.yaml\nform: referendum_protocol\nregister_file: register.csv\n"
                  "log: night.db\n",
    "register.csv": "station,region,district,electors\n117,KZ-63,3,1200\n118,KZ-63,3,900\n201,KZ-11,,500\n",
    "first.csv": "station,electors,ballots_received,participants,for,against,invalid,both_marked,unofficial\n"
                 "KZ-63/3/117,1200,1212,800,612,150,25,13,0\nKZ-63/3/118,900,910,500,350,120,20,10,0\n"
                 "KZ-11/201,500,505,300,200,80,10,9,0\n"}
COMMANDS = [
    "start . night.db --as Chair --at 2022-06-05T20:00:00+06:00", "import night.db first.csv --round first --as Aigul",
    "import night.db first.csv --round second --as Marat", "explain night.db KZ-11/201 R01 --text taken --as Dana",
    "finalise night.db KZ-63/3/117 KZ-11/201 --as Dana", "reopen night.db KZ-63/3/117 --reason page --as Dana",
    "finalise night.db KZ-63/3/117 --as Dana", "quarantine night.db KZ-63/3/118 --reason seal --as Dana",
    "release night.db KZ-63/3/118 --reason whole --as Dana", "finalise night.db KZ-63/3/118 --as Dana",
    "publish preliminary night.db --as Chair", "correct night.db KZ-63/3/117 for=611 against=151 --reason court --as Chair",
    "annul night.db KZ-11/201 --reason court --repeat-vote --as Chair"]


def night(program, folder):
    for name, text in NIGHT.items():
        (folder / name).write_text(text, encoding="utf-8")
    for command in COMMANDS:
        done = subprocess.run([program, "count", *command.split()], cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{command}: {done.returncode} {done.stdout}{done.stderr}"
    return folder


def publish(program, count, out):
    done = subprocess.run([program, "publish", str(count), "--out", str(out)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    report = verify.verify(str(out))
    assert report.holds(), report.text()
    return report


def some_of_each_kind(folder, generator, most=3):
    """Files of a publication: of many of one kind, a page or a tile, a few."""
    kinds = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        kinds.setdefault((path.relative_to(folder).parent, path.suffix), []).append(path)
    return [path for paths in kinds.values() for path in generator.sample(paths, min(most, len(paths)))]


def flip(folder, generator):
    """One bit of a file."""
    for path in some_of_each_kind(folder, generator):
        data = path.read_bytes()
        flipped = bytearray(data)
        flipped[generator.randrange(len(data))] ^= 1 << generator.randrange(8)
        path.write_bytes(flipped)
        assert verify.verify(str(folder)).failed(), f"a flipped bit in {path} was not noticed"
        path.write_bytes(data)


def main():
    program, rules = str(pathlib.Path(sys.argv[1]).resolve()), all_rules()
    cases = sorted(path.parent for path in (ROOT / "examples").glob("*/case.yaml"))
    compared = sum(compare_decisions(program, rules, folder) for folder in cases)
    print(f"{len(cases)} cases, {compared} answers and figures are the same")
    assert len(cases) > 30 and compared > 5000
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        (place / "count").mkdir()
        counts = [ROOT / "examples/kz-2022-count-small", ROOT / "examples/kz-2022-referendum-night", night(program, place / "count"),
                  ROOT / "examples/kz-2023-count-seats"]
        reports = [publish(program, count, place / f"out-{number}") for number, count in enumerate(counts)]
        assert [report.counts[5] > 0 for report in reports] == [False, False, True, False]
        assert reports[2].counts[9] > 3 and reports[1].counts[6] > 10_000
        for number in (0, 2):
            flip(place / f"out-{number}", random.Random(number))
        shutil.rmtree(place / "out-1/data")
        assert verify.verify(str(place / "out-1")).failed()
    print("what is published holds, and a flipped bit does not")


if __name__ == "__main__":
    main()
