"""From the leaves of the log to figures: the chain of events, corrections, the fold by station, sums, equations."""

import hashlib
from operator import add

from case import figure
from folder import canonical, parse_json
from report import Malformed, shown

OPEN = {"missing", "quarantined", "reopened", "repeat_vote"}  # may still be counted
STANDINGS = {"counted", "quarantined", "annulled", "repeat_vote", "reopened"}
BEHIND = {  # kinds of events from which a leaf follows
    "protocol": {"count.protocol_finalised", "count.figures_corrected"},
    "standing": {"count.station_quarantined", "count.station_released", "count.station_annulled", "count.protocol_reopened",
                 "count.protocol_finalised"}}

class Tree:
    """data/units.csv: the nation first, every unit after the one above it."""

    def __init__(self, folder):
        self.index, units, header = {}, [], ["code", "parent", "level", "area", "name", "electors"]
        for line, (code, parent, level, area, _, electors) in folder.rows("data/units.csv", header):
            if code in self.index or (parent not in self.index if units else parent != ""):
                raise Malformed(f"data/units.csv:{line}", f"{shown(code)} stands twice, or before the unit above it")
            self.index[code] = len(units)
            units.append((code, self.index.get(parent), level, area or None, int(electors) if electors else None))
        self.codes, self.parents, self.levels, self.areas, self.electors = zip(*units)
        above = set(self.parents)
        self.stations = [unit for unit in range(1, len(self.codes)) if unit not in above]
        self.is_station = set(self.stations)
        self.inner = [unit for unit in range(len(self.codes)) if unit not in self.is_station]

class Fold:
    """Reads every leaf once, in order."""

    def __init__(self, report, tree, cells):
        self.report, self.tree, self.cells = report, tree, cells
        self.protocols, self.standings = {}, {}  # station -> (index, leaf hash, values); its last standing
        self.corrections = []  # (station, cell, from, to, at, reason)
        self.definition, self.last, self.records = None, None, 0  # leaves as far as the last that is no decision
        self.sequence, self.previous, self.time, self.event = 0, "0" * 64, "", None

    def read(self, index, where, data, digest):
        leaf = parse_json(data.decode("utf-8", "replace"), where)
        kind = leaf.get("type") if isinstance(leaf, dict) else None
        readers = {"definition": None, "decision": None, "event": self._event, "sealed": self._sealed,
                   "protocol": self._protocol, "standing": self._standing, "rotation": None}
        if kind not in readers:
            raise Malformed(where, f"a leaf of the type {shown(kind)}")
        if kind == "decision" and set(leaf) != {"answer", "manifest", "outcome", "published", "rules", "status", "type"}:
            raise Malformed(where, "a decision with other keys than those of the format")
        if canonical(leaf).encode() != data:
            self.report.fail(4, where, "is not in the canonical form")
        if (index == 0) != (kind == "definition"):
            self.report.fail(4, where, "the definition is the first leaf, and only that")
        if kind in BEHIND and self.event and self.event[0] not in BEHIND[kind]:
            self.report.fail(5, where, f"a {kind} does not follow from the event {self.event[0]} before it")
        if kind in BEHIND and self.event and self.event[1] != leaf["station"]:
            self.report.fail(5, where, f"is of {shown(leaf['station'])}; the event before it of {shown(self.event[1])}")
        self.last, self.records = (index, leaf), self.records if kind == "decision" else index + 1
        self.definition = self.definition or leaf
        if readers[kind]:
            readers[kind](index, where, leaf, digest)

    def _event(self, index, where, leaf, digest):
        octets = b"mandate/event/1\n"
        payload = canonical(leaf["payload"])
        for field in (str(leaf["sequence"]), leaf["legal_time"], leaf["recorded_time"], leaf["kind"], payload, leaf["previous"]):
            field = field.encode()
            octets += str(len(field)).encode() + b":" + field
        if leaf["previous"] != self.previous:
            self.report.fail(5, where, f"event {leaf['sequence']} does not continue the one before it")
        if hashlib.sha256(octets).hexdigest() != leaf["digest"]:
            self.report.fail(5, where, f"the digest of event {leaf['sequence']} is another one")
        if leaf["recorded_time"] < self.time:
            self.report.fail(5, where, f"event {leaf['sequence']} was recorded before the one before it")
        self._sealed(index, where, leaf, digest)
        self.time, self.event = leaf["recorded_time"], (leaf["kind"], leaf["payload"].get("station"))

    def _sealed(self, index, where, leaf, digest):
        self.report.count(5)
        if leaf["sequence"] != self.sequence + 1:
            self.report.fail(5, where, f"event {leaf['sequence']} stands where {self.sequence + 1} is expected")
        self.sequence, self.previous, self.event = leaf["sequence"], leaf["digest"], None

    def _protocol(self, index, where, leaf, digest):
        station, values = leaf["station"], [figure(value, where) for value in leaf["values"]]
        if self.tree.index.get(station) not in self.tree.is_station or len(values) != len(self.cells):
            raise Malformed(where, f"no protocol of {len(self.cells)} cells of a station: {shown(station)}")
        before = self.protocols.get(station)
        self.report.same(9, where, f"the leaf that this protocol of {station} replaces", leaf.get("replaces"), before and before[0])
        if before:
            if not leaf.get("reason"):
                self.report.fail(9, where, f"figures of {station} are replaced without a reason")
            self.corrections += [(station, cell, old, new, leaf.get("at"), leaf.get("reason"))
                                 for cell, old, new in zip(self.cells, before[2], values) if old != new]
        self.protocols[station] = (index, digest, values)

    def _standing(self, index, where, leaf, digest):
        if self.tree.index.get(leaf["station"]) not in self.tree.is_station or leaf["standing"] not in STANDINGS:
            raise Malformed(where, f"no standing of a station: {shown(leaf['standing'])} of {shown(leaf['station'])}")
        self.standings[leaf["station"]] = leaf["standing"]

    def standing(self, station):
        standing = self.standings.get(station, "counted")
        return "missing" if station not in self.protocols and standing in ("counted", "reopened") else standing

    def values(self, station):
        return self.protocols[station][2] if station in self.protocols else [None] * len(self.cells)

def check_rows(report, check, folder, path, header, expected, key):
    """That a table has exactly these rows; the first `key` cells say whose row it is."""
    for line, row in folder.rows(path, header):
        report.count(check)
        where, told = f"{path}:{line} {' '.join(row[:key])}", next(expected, None)
        if told is None or row[:key] != told[:key]:
            return report.fail(check, where, f"should be {'the end' if told is None else 'the row of ' + ' '.join(told[:key])}")
        for column, found, value in zip(header, row, told):
            if found != value:
                report.fail(check, where, f"{column} is {shown(found)}; it should be {shown(value)}")
    report.same(check, path, "the first row that is missing", None, next(expected, None))

def cell_text(value):
    return "" if value is None else str(value)

def tables(tree, fold, sums):
    """7, 8, 9 and 14: what the log says, and what adds up from it. (check, path, header, rows, cells that name a row)"""
    codes = [tree.codes[unit] for unit in tree.stations]
    yield (7, "data/stations.csv", ["station", "standing", *fold.cells],
           ([code, fold.standing(code), *map(cell_text, fold.values(code))] for code in codes), 1)
    yield (8, "data/results.csv", ["unit", "level", "cell", "counted", "value"],
           ([tree.codes[unit], tree.levels[unit], cell, str(sums.counted[unit]), cell_text(sums.value(unit, column))]
            for unit in tree.inner for column, cell in enumerate(fold.cells)), 3)
    yield (9, "data/corrections.csv", ["station", "cell", "from", "to", "at", "reason"],
           (list(map(cell_text, row)) for row in fold.corrections), 2)
    yield (14, "data/receipts.csv", ["station", "index", "leaf"],
           ([code, str(fold.protocols[code][0]), fold.protocols[code][1].hex()] for code in codes if code in fold.protocols), 1)

def status(sums, tree, fold, published):
    """The word for how far the count is (docs/reference/tally.md)."""
    if not tree.stations:
        return "complete"  # a case without stations
    standings = {fold.standing(tree.codes[unit]) for unit in tree.stations}
    if standings == {"annulled"}:
        return "annulled"
    if not sums.counted[0]:
        return "repeat_vote" if "repeat_vote" in standings <= {"annulled", "repeat_vote"} else "nothing"
    return "partial" if sums.open[0] else "complete" if published == "none" else published

class Sums:
    """Of the counted stations, by unit: `counted`, `totals`, and in `empty` the cells that one of them leaves empty."""

    def __init__(self, tree, fold):
        size, width = len(tree.codes), len(fold.cells)
        self.tree, self.cells = tree, fold.cells
        self.counted, self.open, self.empty = [0] * size, [0] * size, [0] * size
        self.totals = [[0] * width for _ in range(size)]
        self.electors = [0] * size  # by the register, of counted stations; None where one is not known
        for unit in range(size - 1, -1, -1):
            standing = fold.standing(tree.codes[unit]) if unit in tree.is_station else None
            self.open[unit] += standing in OPEN
            if standing == "counted":
                values = fold.values(tree.codes[unit])
                self.counted[unit], self.electors[unit] = 1, tree.electors[unit]
                self.totals[unit] = [value or 0 for value in values]
                self.empty[unit] = sum(1 << cell for cell, value in enumerate(values) if value is None)
            above = tree.parents[unit]
            if above is not None:
                self.totals[above] = list(map(add, self.totals[above], self.totals[unit]))
                self.counted[above] += self.counted[unit]
                self.open[above] += self.open[unit]
                self.empty[above] |= self.empty[unit]
                known = None not in (self.electors[above], self.electors[unit])
                self.electors[above] = self.electors[above] + self.electors[unit] if known else None

    def value(self, unit, cell):
        return None if self.empty[unit] >> cell & 1 or not self.counted[unit] else self.totals[unit][cell]

RELATORS = {"equal": lambda gap, most: -most <= gap <= most, "at_most": lambda gap, most: gap <= most,
            "at_least": lambda gap, most: gap >= -most, "less_than": lambda gap, most: gap < most,
            "more_than": lambda gap, most: gap > -most}

def check_equations(report, folder, publication, fold, tree):
    """6: every equation of every protocol; data/checks.csv must name those that do not hold, and no others."""
    column = {cell: at for at, cell in enumerate(fold.cells)}
    plan, hidden_by, passed_over = [], {}, set(publication["checks_not_repeated"])
    for check in publication["checks"]:  # as what is left of the left side less the right one
        rule = check["relation"]
        terms = [(factor, column[cell]) for factor, cell in rule["left"]["terms"]]
        terms += [(-factor, column[cell]) for factor, cell in rule["right"]["terms"]]
        plan.append((check["code"], check["level"], terms, rule["left"]["constant"] - rule["right"]["constant"],
                     RELATORS[rule["relator"]], rule["tolerance"]))
        hidden_by[check["code"]] = check["hidden_by"]
    named, failing = {}, {}  # (station, code, level) -> where it is named; by how much it fails
    for line, row in folder.rows("data/checks.csv", ["station", "check", "level"]):
        named[tuple(row)] = f"data/checks.csv:{line}"
    for station in (tree.codes[unit] for unit in tree.stations if tree.codes[unit] in fold.protocols):
        values = fold.values(station)
        for code, level, terms, constant, holds, tolerance in plan:
            if all(values[cell] is not None for _, cell in terms):  # else it neither holds nor fails
                report.count(6)
                gap = constant + sum(factor * values[cell] for factor, cell in terms)
                if not holds(gap, tolerance):
                    failing[station, code, level] = gap
    seen = {key[:2] for key in (*failing, *named)}
    for station, code, level in failing.keys() - named.keys():
        if not any((station, other) in seen for other in hidden_by[code]):
            by = failing[station, code, level]
            report.fail(6, station, f"check {code} ({level}) does not hold, by {by}; data/checks.csv does not say so")
    for key in named.keys() - failing.keys():
        if key[1] not in passed_over:
            report.fail(6, named[key], f"check {key[1]} of {key[0]} holds, or is none of level {key[2]}")
    errors = [key for key in failing.keys() & named.keys() if key[2] == "error" and fold.standing(key[0]) == "counted"]
    if errors:
        report.notes.append((6, f"{len(errors)} errors stand in counted protocols, as data/checks.csv says; one is {min(errors)}"))
