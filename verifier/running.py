"""A running case: the chain of its events, and the numbers that are told in place of persons. Which stages follow from them
is not decided again here."""

import hashlib

from folder import canonical, parse_json
from report import Malformed, shown

KEYS = {"case": {"case", "course", "jurisdiction", "schema"}, "sealed": {"digest", "sequence"},
        "event": {"digest", "kind", "legal_time", "payload", "previous", "recorded_time", "sequence"},
        "declarations": {"day", "digest", "items", "kind", "reason", "root", "sequence", "stage"},
        "way": {"as_of", "end", "ended_on", "law_date", "sealed", "stages"}, "rotation": {"note"},
        "decision": {"answer", "manifest", "outcome", "published", "rules", "status"}}

class Fold:
    def __init__(self, report):
        self.report = report
        self.definition, self.last, self.way, self.records = None, None, None, 0
        self.sequence, self.previous, self.time = 0, "0" * 64, ""
        self.rows, self.received, self.sealed = [], {}, 0  # rows of data/events.csv; items by stage

    def read(self, index, where, data, _):
        leaf = parse_json(data.decode("utf-8", "replace"), where)
        kind = leaf.get("type") if isinstance(leaf, dict) else None
        if kind not in KEYS or not set(leaf) <= KEYS[kind] | {"type"}:
            raise Malformed(where, f"a leaf of the type {shown(kind)}, or with other keys than those of the format")
        if canonical(leaf).encode() != data:
            self.report.fail(4, where, "is not in the canonical form")
        if (index == 0) != (kind == "case"):
            self.report.fail(4, where, "the first leaf is the case, and no other one")
        self.definition = self.definition or leaf
        if kind == "decision":
            self.last = (index, leaf)
            return
        self.records = index + 1
        if kind == "way":
            self.way = leaf
            self.report.same(5, where, "the number of sealed events", leaf["sealed"], self.sealed)
        elif kind in ("event", "declarations", "sealed"):
            self._follow(where, leaf, kind)

    def _follow(self, where, leaf, kind):
        self.report.same(5, where, "the number of the event", leaf["sequence"], self.sequence + 1)
        if kind == "event":
            self._event(where, leaf)
        elif kind == "declarations":
            self.received[leaf["stage"]] = self.received.get(leaf["stage"], 0) + (leaf["items"] if leaf["kind"] == "declarations_received" else 0)
            self.rows.append([str(leaf["sequence"]), leaf["day"], leaf["kind"], leaf["stage"], "counted", str(leaf["items"])])
        else:
            self.sealed += 1
            self.rows.append([str(leaf["sequence"]), "", "", "", "sealed", ""])
        self.sequence, self.previous = leaf["sequence"], leaf["digest"]

    def _event(self, where, leaf):
        octets = b"mandate/event/1\n"
        fields = (str(leaf["sequence"]), leaf["legal_time"], leaf["recorded_time"], leaf["kind"], canonical(leaf["payload"]), leaf["previous"])
        for field in map(str.encode, fields):
            octets += str(len(field)).encode() + b":" + field
        self.report.same(5, where, "the event before it", leaf["previous"], self.previous)
        self.report.same(5, where, "the digest of the event", leaf["digest"], hashlib.sha256(octets).hexdigest())
        if leaf["recorded_time"] < self.time:
            self.report.fail(5, where, f"event {leaf['sequence']} was recorded before the one before it")
        self.time = leaf["recorded_time"]
        if {"items", "tag", "tags"} & set(leaf["payload"]) or leaf["payload"].get("sealed"):
            self.report.fail(5, where, f"event {leaf['sequence']} is told whole, though it names persons or is sealed")
        self.rows.append([str(leaf["sequence"]), leaf["legal_time"], leaf["kind"].removeprefix("case."), leaf["payload"].get("stage", ""), "whole", ""])

def counts_rows(report, fold):
    """8: what is told of declarations adds up, and becomes the rows of data/declarations.csv."""
    submitted, rows = {}, []
    for way in fold.way["stages"]:
        areas = way.get("counts", [])
        for counts in areas:
            place = f"the way of {way['stage']}, {counts.get('area', 'all')}"
            refused = sum(one["number"] for one in counts["refused"])
            report.same(8, place, "submitted", counts["submitted"], counts["counted"] + counts["withdrawn"] + counts["struck_out"] + refused)
            figures = [(name, counts[name]) for name in ("submitted", "counted", "withdrawn", "struck_out")]
            figures += [(f"refused.{one['reason']}", one["number"]) for one in counts["refused"]]
            rows += [[way["stage"], way["began"], counts.get("area", ""), name, str(number)] for name, number in figures]
        if areas:
            submitted[way["stage"]] = submitted.get(way["stage"], 0) + areas[0]["submitted"]
            within = sum(counts["counted"] for counts in areas[1:]) <= areas[0]["counted"]
            report.same(8, f"the way of {way['stage']}", "whether the areas are within the whole", within, True)
    for stage, number in submitted.items():
        report.same(8, f"the way of {stage}", "whether no more is submitted than events brought", number <= fold.received.get(stage, 0), True)
    return rows

def check_table(report, check, folder, path, header, rows):
    found = [row for _, row in folder.rows(path, header)]
    report.same(check, path, "the number of rows", len(found), len(rows))
    for number, (there, wanted) in enumerate(zip(found, rows), 2):
        report.same(check, f"{path}:{number}", "the row", ",".join(there), ",".join(wanted))

def check(report, folder, publication, fold):
    """What follows from the leaves of a case, but for the stages."""
    index, last = fold.last
    for key in ("case", "course", "jurisdiction"):
        report.same(2, "log leaf 0", key, fold.definition[key], publication[key])
    for path, told in (("rules/rules.json", last["rules"]), ("manifest.csv", last["manifest"])):
        report.same(2, f"log leaf {index}", f"the digest of {path}", told, hashlib.sha256(folder.bytes(path)).hexdigest())
    for key in ("as_of", "law_date", "end"):
        report.same(5, "publication.json", key, publication.get(key), fold.way.get(key))
    report.same(5, "publication.json", "events", publication["events"], fold.sequence)
    report.same(5, "publication.json", "sealed", publication["sealed"], fold.sealed)
    status = "ended" if fold.way.get("end") else "open"
    report.same(10, f"log leaf {index}", "status", last["status"], status)
    report.same(10, f"log leaf {index}", "outcome", last["outcome"], fold.way.get("end", ""))
    check_table(report, 5, folder, "data/events.csv", ["event", "at", "kind", "stage", "told", "items"], fold.rows)
    check_table(report, 8, folder, "data/declarations.csv", ["stage", "began", "area", "figure", "value"], counts_rows(report, fold))
    report.notes.append((10, "which stages, days and outcomes follow from the events is not decided again by this program: mandate verify does"))
    report.facts |= {"answer": f"{last['answer']} ({last['outcome']})", "law of": fold.way.get("law_date", "")}
