"""From the leaves of the log to figures: the chain of events, corrections, the fold by station, sums, equations."""

import hashlib
from operator import add

from case import figure
from folder import canonical, number, parse_json
from report import Malformed, shown

OPEN = {"missing", "quarantined", "reopened", "repeat_vote"}  # may still be counted
STANDINGS = {"counted", "quarantined", "annulled", "repeat_vote", "reopened"}
BEHIND = {  # kinds of events from which a leaf follows
    "protocol": {"count.protocol_finalised", "count.figures_corrected"},
    "standing": {"count.station_quarantined", "count.station_released", "count.station_annulled",
                 "count.protocol_reopened", "count.protocol_finalised"},
    "decision": {"count.result_published"},
}

class Tree:
    """data/units.csv: the nation first, every unit after the one above it."""

    def __init__(self, folder):
        self.codes, self.parents, self.levels, self.areas, self.electors, self.index = [], [], [], [], [], {}
        header = ["code", "parent", "level", "area", "name", "electors"]
        for line, (code, parent, level, area, _, electors) in folder.rows("data/units.csv", header):
            where = f"data/units.csv:{line}"
            if code in self.index or (parent not in self.index if self.codes else parent != ""):
                raise Malformed(where, f"{shown(code)} stands twice, or before the unit above it")
            self.index[code] = len(self.codes)
            self.codes.append(code)
            self.parents.append(self.index[parent] if parent else None)
            self.levels.append(level)
            self.areas.append(area or None)
            self.electors.append(number(electors, where))
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
        self.definition, self.last = None, None
        self.sequence, self.previous, self.time, self.event = 0, "0" * 64, "", None

    def read(self, index, where, data, digest):
        leaf = parse_json(data.decode("utf-8", "replace"), where)
        kind = leaf.get("type") if isinstance(leaf, dict) else None
        readers = {"definition": None, "decision": None, "event": self._event, "sealed": self._sealed,
                   "protocol": self._protocol, "standing": self._standing}
        if kind not in readers:
            raise Malformed(where, f"a leaf of the type {shown(kind)}")
        if canonical(leaf).encode() != data:
            self.report.fail(4, where, "is not in the canonical form")
        if (index == 0) != (kind == "definition"):
            self.report.fail(4, where, "the definition is the first leaf, and only that")
        if kind in BEHIND and self.event and self.event[0] not in BEHIND[kind]:
            self.report.fail(5, where, f"a {kind} does not follow from the event {self.event[0]} before it")
        if kind in ("protocol", "standing") and self.event and self.event[1] != leaf["station"]:
            self.report.fail(5, where, f"is of {shown(leaf['station'])}; the event before it of {shown(self.event[1])}")
        self.last = (index, leaf)
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
        self.time, self.event = leaf["recorded_time"], (leaf["kind"], leaf["payload"].get("station"))
        self._next(where, leaf)

    def _sealed(self, index, where, leaf, digest):
        self.event = None
        self._next(where, leaf)

    def _next(self, where, leaf):
        self.report.count(5)
        if leaf["sequence"] != self.sequence + 1:
            self.report.fail(5, where, f"event {leaf['sequence']} stands where {self.sequence + 1} is expected")
        self.sequence, self.previous = leaf["sequence"], leaf["digest"]

    def _protocol(self, index, where, leaf, digest):
        station, values = leaf["station"], [figure(value, where) for value in leaf["values"]]
        if self.tree.index.get(station) not in self.tree.is_station or len(values) != len(self.cells):
            raise Malformed(where, f"no protocol of {len(self.cells)} cells of a station: {shown(station)}")
        before = self.protocols.get(station)
        self.report.same(9, where, f"the leaf that this protocol of {station} replaces", leaf.get("replaces"), before and before[0])
        if before:
            if not leaf.get("reason"):
                self.report.fail(9, where, f"figures of {station} are replaced without a reason")
            for cell, old, new in zip(self.cells, before[2], values):
                if old != new:
                    self.corrections.append((station, cell, old, new, leaf.get("at", ""), leaf.get("reason", "")))
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

def check_stations(report, folder, tree, fold):
    """7: data/stations.csv is the fold."""
    rows = folder.rows("data/stations.csv", ["station", "standing", *fold.cells])
    expected = iter(tree.stations)
    for line, (station, standing, *values) in rows:
        where, unit = f"data/stations.csv:{line} {station}", next(expected, None)
        if not report.same(7, where, "the station", station, None if unit is None else tree.codes[unit]):
            return
        if standing != fold.standing(station):
            report.fail(7, where, f"the standing is {shown(standing)}; the log says {fold.standing(station)}")
        for cell, text, value in zip(fold.cells, values, fold.values(station)):
            if number(text, where) != value:
                report.fail(7, where, f"{cell} is {shown(text)}; the log says {shown(value)}")
    report.same(7, "data/stations.csv", "the first station that is missing", next(expected, None), None)

def status(sums, tree, fold, published):
    """The word for how far the count is (docs/reference/tally.md)."""
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
            if unit in tree.is_station:
                standing = fold.standing(tree.codes[unit])
                self.open[unit] = int(standing in OPEN)
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

def check_sums(report, folder, tree, sums):
    """8: data/results.csv, every unit that is no station, every cell."""
    expected = ((unit, cell) for unit in tree.inner for cell in range(len(sums.cells)))
    for line, row in folder.rows("data/results.csv", ["unit", "level", "cell", "counted", "value"]):
        report.count(8)
        unit, cell = next(expected, (None, None))
        if unit is None:
            return report.fail(8, f"data/results.csv:{line}", "more lines than units and cells")
        value = sums.value(unit, cell)
        told = [tree.codes[unit], tree.levels[unit], sums.cells[cell], str(sums.counted[unit]), "" if value is None else str(value)]
        if row != told:
            report.fail(8, f"data/results.csv:{line} {tree.codes[unit]}", f"says {shown(','.join(row))}; the sum is {shown(','.join(told))}")
    report.same(8, "data/results.csv", "the first unit and cell that are missing", next(expected, None), None)

RELATORS = {"equal": lambda gap, most: -most <= gap <= most, "at_most": lambda gap, most: gap <= most,
            "at_least": lambda gap, most: gap >= -most, "less_than": lambda gap, most: gap < most,
            "more_than": lambda gap, most: gap > -most}

def equations(checks, cells):
    """(code, level, [(factor, cell)], constant, relator, tolerance): left less right, against nothing."""
    column = {cell: at for at, cell in enumerate(cells)}
    for check in checks:
        relation = check["relation"]
        terms = [(sign * factor, column[cell]) for sign, side in ((1, "left"), (-1, "right"))
                 for factor, cell in relation[side]["terms"]]
        constant = relation["left"].get("constant", 0) - relation["right"].get("constant", 0)
        yield check["code"], check["level"], terms, constant, RELATORS[relation["relator"]], relation.get("tolerance", 0)

def check_equations(report, folder, publication, fold, tree):
    """6: every equation of every protocol; data/checks.csv must name those that do not hold, and no others."""
    plan, passed_over = list(equations(publication["checks"], fold.cells)), set(publication["checks_not_repeated"])
    failing = {}
    for station in (tree.codes[unit] for unit in tree.stations if tree.codes[unit] in fold.protocols):
        values = fold.values(station)
        for code, level, terms, constant, holds, tolerance in plan:
            if all(values[cell] is not None for _, cell in terms):  # else it neither holds nor fails
                report.count(6)
                gap = constant + sum(factor * values[cell] for factor, cell in terms)
                if not holds(gap, tolerance):
                    failing[station, code, level] = gap
    named = {}
    for line, row in folder.rows("data/checks.csv", ["station", "check", "level"]):
        if row[1] not in passed_over:
            named[tuple(row)] = f"data/checks.csv:{line}"
    for station, code, level in failing.keys() - named.keys():
        report.fail(6, station, f"check {code} ({level}) does not hold, by {failing[station, code, level]}; data/checks.csv does not say so")
    for key in named.keys() - failing.keys():
        report.fail(6, named[key], f"check {key[1]} of {key[0]} holds, or is none of level {key[2]}")
    errors = [key for key in failing if key[2] == "error" and fold.standing(key[0]) == "counted"]
    if errors:
        report.note(6, f"{len(errors)} errors stand in protocols that are counted, as data/checks.csv says; first {errors[0][0]}, {errors[0][1]}")

def check_corrections(report, folder, fold):
    """9: data/corrections.csv is what the log holds."""
    expected = iter(fold.corrections)
    for line, row in folder.rows("data/corrections.csv", ["station", "cell", "from", "to", "at", "reason"]):
        told = next(expected, None)
        told = told and ["" if value is None else str(value) for value in told]
        report.same(9, f"data/corrections.csv:{line}", "the correction", ",".join(row), told and ",".join(told))
    report.same(9, "data/corrections.csv", "the first correction that is missing", next(expected, None), None)

def check_receipts(report, folder, tree, fold):
    """14: data/receipts.csv says where the log holds what stands for a station."""
    expected = (tree.codes[unit] for unit in tree.stations if tree.codes[unit] in fold.protocols)
    for line, (station, index, leaf) in folder.rows("data/receipts.csv", ["station", "index", "leaf"]):
        where = f"data/receipts.csv:{line} {station}"
        if not report.same(14, where, "the station", station, next(expected, None)):
            return
        held = fold.protocols[station]
        if (index, leaf) != (str(held[0]), held[1].hex()):
            report.fail(14, where, f"names leaf {index}; the log holds it as leaf {held[0]}, {held[1].hex()}")
    report.same(14, "data/receipts.csv", "the first receipt that is missing", next(expected, None), None)
