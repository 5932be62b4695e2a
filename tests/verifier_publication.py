"""A small publication, made from docs/reference/publication.md alone: for the tests of the verifier.

It shares nothing with the program that publishes. The country, its law and its votes are invented. The determination is
written down by hand for these figures, so that the verifier has something else than itself to agree with.
"""

import base64
import hashlib
import json
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "verifier"))

import signature  # noqa: E402

ORIGIN = "example.org/utopia"
CELLS = ["electors", "participants", "for", "against", "valid"]


def check(code, level, left, relator, right):
    return {"code": code, "level": level, "hidden_by": [], "relation": {
        "left": {"constant": 0, "terms": left}, "relator": relator, "right": {"constant": 0, "terms": right}, "tolerance": 0}}


CHECKS = [check("E1", "error", [[1, "for"], [1, "against"]], "equal", [[1, "valid"]]),
          check("W1", "warning", [[1, "participants"]], "at_most", [[1, "electors"]])]
def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(data):
    return hashlib.sha256(data).hexdigest()


# Ed25519 by RFC 8032, section 5.1.6: tests alone have keys to sign with.

class SigningKey:
    def __init__(self, name, seed, kind=1):
        self.name, self.kind = name, kind
        octets = hashlib.sha512(seed).digest()
        scalar = int.from_bytes(octets[:32], "little") & ((1 << 254) - 8) | (1 << 254)
        self.scalar, self.prefix = scalar, octets[32:]
        self.public = self._encoded(signature._times(scalar, signature.BASE))
        self.id = hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + self.public).digest()[:4]

    @staticmethod
    def _encoded(point):
        inverse = pow(point[2], signature.P - 2, signature.P)
        x, y = point[0] * inverse % signature.P, point[1] * inverse % signature.P
        return (y | (x & 1) << 255).to_bytes(32, "little")

    def sign(self, message):
        nonce = int.from_bytes(hashlib.sha512(self.prefix + message).digest(), "little") % signature.ORDER
        commitment = self._encoded(signature._times(nonce, signature.BASE))
        challenge = int.from_bytes(hashlib.sha512(commitment + self.public + message).digest(), "little")
        return commitment + ((nonce + challenge * self.scalar) % signature.ORDER).to_bytes(32, "little")

    def text(self):
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(bytes([self.kind]) + self.public).decode()}"

    def line(self, text, seconds=1_654_441_200):
        blob = self.sign(text.encode())
        if self.kind == 4:
            blob = seconds.to_bytes(8, "big") + self.sign(f"cosignature/v1\ntime {seconds}\n{text}".encode())
        return f"— {self.name} {base64.b64encode(self.id + blob).decode()}\n"


LOG_KEY = SigningKey(ORIGIN, b"the log's key of the tests......")
WITNESS = SigningKey("witness.example.org", b"the witness's key of the tests..", 4)
NEXT = SigningKey(ORIGIN, b"the key that takes its place....")
THIRD = SigningKey(ORIGIN, b"and the key that follows on that")
STRANGER = SigningKey(ORIGIN, b"a key that nobody has heard of..")


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def tree_hash(hashes):
    """RFC 6962, section 2.1, word for word."""
    if len(hashes) == 1:
        return hashes[0]
    split = 1 << (len(hashes) - 1).bit_length() - 1
    return node_hash(tree_hash(hashes[:split]), tree_hash(hashes[split:]))


def tile_path(kind, index, width):
    assert index < 1000
    return f"log/tile/{kind}/{index:03}" + ("" if width == 256 else f".p/{width}")


def log_files(leaves, keys=(LOG_KEY, WITNESS)):
    """The files of a log of these leaves (fewer than 65,536)."""
    files, hashes = {}, [hashlib.sha256(b"\0" + leaf).digest() for leaf in leaves]
    for first in range(0, len(leaves), 256):
        part = leaves[first:first + 256]
        files[tile_path("entries", first // 256, len(part))] = b"".join(len(leaf).to_bytes(2, "big") + leaf for leaf in part)
        files[tile_path("0", first // 256, len(part))] = b"".join(hashes[first:first + 256])
    full = len(leaves) // 256
    if full:
        files[tile_path("1", 0, full)] = b"".join(tree_hash(hashes[i * 256:(i + 1) * 256]) for i in range(full))
    text = f"{ORIGIN}\n{len(leaves)}\n{base64.b64encode(tree_hash(hashes)).decode()}\n"
    files["log/checkpoint"] = (text + "\n" + "".join(key.line(text) for key in keys)).encode()
    files["log/key"] = (keys[0].text() + "\n").encode()
    files["log/policy"] = f"log {keys[0].text()}\nwitness w {WITNESS.text()}\nquorum w\n".encode()
    return files


# The law of Utopia.

def dated(value):
    return {"value": value, "metadata": {"act": "ut-constitution", "reference": [{"title": "Constitution"}]}}


def parameter(value):
    return {"description": "invented", "values": {"1990-01-01": dated(value)},
            "metadata": {"label": "invented", "unit": "fraction", "complete_from": "1990-01-01"}}


def area(code):
    return {"area": code, "kind": "province", "within": "ut", "versions": [{"label": code}]}


MAJORITY = {"more_than": {"count": "for", "share": "1/2", "of": "valid"}}
RULES = {"schema": "mandate/rules/1", "countries": {"ut": {
    "country.yaml": {"country": "ut"},
    "areas/UT-N.yaml": area("UT-N"),
    "areas/UT-S.yaml": area("UT-S"),
    "parameters/referendum/turnout_share.yaml": parameter("2/5"),
    "parameters/referendum/province_share.yaml": parameter("1/2"),
    "procedures/referendum.yaml": {"procedure": "referendum", "complete_from": "1990-01-01", "versions": [{
        "from": "1990-01-01", "act": "ut-constitution", "areas": ["province"],
        "identities": [{"total": "valid", "parts": ["for", "against"]}],
        "stages": [{"id": "vote", "kind": "tally", "on": {"met": "adopted", "not_met": "rejected"}, "requirement": {"all": [
            {"at_least": {"count": "participants", "share": "$referendum.turnout_share", "of": "electors", "rounding": "exact"}},
            {"areas": {"at_least_share": "$referendum.province_share", "rounding": "exact", "where": MAJORITY}}]}}],
        "ends": {"adopted": {"answer": "yes"}, "rejected": {"answer": "no"}}}]},
}}}

CASE = {"case": "ut-2022", "jurisdiction": "ut", "procedure": "referendum", "date": "2022-06-05", "title": {"en": "Invented"},
        "announced": {"answer": "yes", "outcome": "adopted", "percentages": [
            {"count": "for", "of": "valid", "printed": "99.9"}]}}


def units():
    rows = [["ut", "", "nation", "", "Utopia", ""]]
    for province in ("UT-N", "UT-S"):
        rows.append([province, "ut", "region", province, province, ""])
        for district in "12":
            rows.append([f"{province}/{district}", province, "district", "", "", ""])
            rows += [[f"{province}/{district}/{n}", f"{province}/{district}", "station", "", f"Station {n}", "1000"] for n in range(1, 31)]
    return rows


def stations():
    return [row[0] for row in units() if row[2] == "station"]


def original_figures(seed=2022):
    """station -> values of CELLS. The north says yes, the south no."""
    generator, figures = random.Random(seed), {}
    for station in stations():
        participants = generator.randrange(500, 900)
        valid = participants - generator.randrange(0, 20)
        yes = valid * (6 if station.startswith("UT-N") else 4) // 10
        figures[station] = [1000, participants, yes, valid - yes, valid]
    return figures


class Publication:
    """Leaves and files, to be changed by a test before they are written."""

    CORRECTED, QUARANTINED = "UT-N/1/7", "UT-S/2/9"

    def __init__(self):
        self.figures = original_figures()
        self.before = dict(self.figures)  # as they were first entered
        self.before[self.CORRECTED] = [1000, 620, 310, 300, 610]
        self.figures[self.CORRECTED] = [1000, 620, 320, 290, 610]
        self.files = {"index.html": b"<!doctype html><title>Utopia</title>\n", "rules/rules.json": (canonical(RULES) + "\n").encode(),
                      "case.json": (canonical(CASE) + "\n").encode()}
        for name in ("data/results.json", "data/results.nist.json.gz", "data/results.eml.xml.gz"):
            self.files[name] = b"{}\n"
        self.table("data/units.csv", ["code", "parent", "level", "area", "name", "electors"], units())
        self.leaves, self.sequence, self.previous = [], 0, "0" * 64
        self.events_of_the_count()
        self.tables()

    def table(self, name, header, rows):
        self.files[name] = "".join(",".join(map(str, row)) + "\n" for row in [header, *rows]).encode()

    # The log.

    def leaf(self, **content):
        self.leaves.append(canonical(content).encode())
        return len(self.leaves) - 1

    def event(self, kind, payload, sealed=False):
        self.sequence += 1
        minute = f"2022-06-05T{20 + self.sequence // 3600:02}:{self.sequence // 60 % 60:02}:{self.sequence % 60:02}"
        fields = [str(self.sequence), minute + "+06:00", minute + ".000Z", kind, canonical(payload), self.previous]
        octets = b"mandate/event/1\n" + b"".join(str(len(f.encode())).encode() + b":" + f.encode() for f in fields)
        previous, self.previous = self.previous, digest(octets)
        if sealed:
            return self.leaf(type="sealed", sequence=self.sequence, digest=self.previous)
        return self.leaf(type="event", sequence=self.sequence, legal_time=fields[1], recorded_time=fields[2], kind=kind,
                         payload=payload, previous=previous, digest=self.previous)

    def events_of_the_count(self):
        self.leaf(type="definition", schema="mandate/leaf/1", case="ut-2022", procedure="referendum", law_date="2022-06-05", cells=CELLS,
                  form="", synthetic=True, units=digest(self.files["data/units.csv"]))
        self.last = {}
        for station in stations():
            self.event("count.entry_submitted", {"actor": "a", "station": station}, sealed=True)
            self.event("count.protocol_finalised", {"actor": "a", "station": station})
            self.last[station] = self.leaf(type="protocol", station=station, values=self.before[station], at="2022-06-05T21:00:00+06:00")
        self.event("count.figures_corrected", {"actor": "b", "station": self.CORRECTED, "reason": "Read wrongly"})
        self.last[self.CORRECTED] = self.leaf(
            type="protocol", station=self.CORRECTED, values=self.figures[self.CORRECTED], replaces=self.last[self.CORRECTED],
            reason="Read wrongly", at="2022-06-05T23:00:00+06:00")
        self.event("count.station_annulled", {"actor": "b", "station": self.QUARANTINED, "reason": "Box open"})
        self.leaf(type="standing", station=self.QUARANTINED, standing="annulled", reason="Box open", at="2022-06-05T23:30:00+06:00")

    # The files.

    def standing(self, station):
        return "annulled" if station == self.QUARANTINED else "counted"

    def sums(self, unit):
        below = [s for s in stations() if (unit == "ut" or s == unit or s.startswith(unit + "/")) and self.standing(s) == "counted"]
        return len(below), [sum(self.figures[s][cell] for s in below) for cell in range(len(CELLS))]

    def tables(self):
        self.table("data/stations.csv", ["station", "standing", *CELLS], [[s, self.standing(s), *self.figures[s]] for s in stations()])
        rows = []
        for code, _, level, *_ in units():
            if level == "station":
                continue
            counted, values = self.sums(code)
            rows += [[code, level, cell, counted, value if counted else ""] for cell, value in zip(CELLS, values)]
        self.table("data/results.csv", ["unit", "level", "cell", "counted", "value"], rows)
        self.table("data/corrections.csv", ["station", "cell", "from", "to", "at", "reason"], [
            [self.CORRECTED, cell, old, new, "2022-06-05T23:00:00+06:00", "Read wrongly"]
            for cell, old, new in zip(CELLS, self.before[self.CORRECTED], self.figures[self.CORRECTED]) if old != new])
        self.table("data/checks.csv", ["station", "check", "level"], [])
        self.receipts()
        self.determination()

    def receipts(self):
        self.table("data/receipts.csv", ["station", "index", "leaf"], [
            [s, self.last[s], digest(b"\0" + self.leaves[self.last[s]])] for s in stations()])

    def determination(self):
        """By hand: turnout is far above two fifths, the north (of two provinces) is enough."""
        (_, nation), (_, north), (_, south) = self.sums("ut"), self.sums("UT-N"), self.sums("UT-S")

        def operand(count, unit, values):
            return {"count": count, "unit": unit, "value": values[CELLS.index(count)], "provenance": "summed"}

        def majority(unit, values):
            needed = values[4] // 2 + 1
            return {"kind": "comparison", "answer": "yes" if values[2] >= needed else "no", "area": unit, "operator": "more_than",
                    "count": operand("for", unit, values), "of": operand("valid", unit, values), "bound": "1/2", "needed": needed,
                    "margin": values[2] - needed, "parts": []}

        needed = -(-nation[0] * 2 // 5)
        turnout = {"kind": "comparison", "answer": "yes", "area": None, "operator": "at_least", "bound": "2/5", "needed": needed,
                   "count": operand("participants", None, nation), "of": operand("electors", None, nation),
                   "margin": nation[1] - needed, "parts": []}
        provinces = {"kind": "areas", "answer": "yes", "area": None, "areas": 2, "holding": 1, "failing": 1, "cannot_tell": 0,
                     "declared": False, "parts": [majority("UT-N", north), majority("UT-S", south)]}
        stage = {"kind": "stage", "answer": "yes", "area": None, "stage": "vote", "outcome": "met", "next": "adopted", "parts": [
            {"kind": "all", "answer": "yes", "area": None, "parts": [turnout, provinces]}]}
        share = f"{nation[2] * 2000 // nation[4] + 1 >> 1:03}"
        told = {"schema": "mandate/determination/1", "case": "ut-2022", "title": CASE["title"], "date": "2022-06-05", "jurisdiction": "ut",
                "country": "ut", "procedure": "referendum", "law_date": "2022-06-05",
                "version": {"from": "1990-01-01", "to": None, "act": "ut-constitution"}, "answer": "yes", "outcome": "adopted",
                "finding": {"kind": "procedure", "answer": "yes", "area": None, "parts": [stage]}, "seats": {}, "tiers": {},
                "winners": [], "ties": [], "depends_on_reading": False,
                "parameters": [{"name": f"referendum.{name}", "value": value, "since": "1990-01-01", "act": "ut-constitution"}
                               for name, value in (("turnout_share", "2/5"), ("province_share", "1/2"))],
                "agreement": "same", "differs_from_announced": [
                    {"what": "percentage", "count": "for", "of": "valid", "unit": None, "option": None, "tier": None,
                     "published": "99.9", "computed": f"{share[:-1]}.{share[-1]}"}]}
        self.files["determination.json"] = (canonical(told) + "\n").encode()

    def decide(self, policy=None, keys=(LOG_KEY, WITNESS)):
        """The last event, publication.json, and a decision that holds the manifest of everything, this policy too."""
        self.event("count.result_published", {"actor": "b", "final": True})
        self.publication()
        self.files |= {name: data for name, data in log_files(self.leaves, keys).items() if name in ("log/key", "log/policy")}
        if policy is not None:
            self.files["log/policy"] = policy
        self.decision()

    def decision(self):
        self.leaf(type="decision", answer="yes", outcome="adopted", status="final", published="final",
                  rules=digest(self.files["rules/rules.json"]), manifest=digest(self.manifest()))

    def rotate(self, old=LOG_KEY, new=NEXT, signers=None, **changed):
        """A leaf from which on another key signs; until a leaf, the decision, behind it both do."""
        told = {"origin": ORIGIN, "leaf": len(self.leaves), "until": len(self.leaves) + 2} | changed
        text = (f"mandate/key-rotation/1\nlog {told['origin']}\nleaf {told['leaf']}\nuntil {told['until']}\n"
                f"old {old.text()}\nnew {new.text()}\n")
        note = text + "\n" + "".join(key.line(text) for key in signers or (old, new))
        return self.leaf(type="rotation", note=note)

    def publication(self):
        records = self.leaves[:max(i for i, leaf in enumerate(self.leaves) if b'"type":"decision"' not in leaf) + 1]
        root = tree_hash([hashlib.sha256(b"\0" + leaf).digest() for leaf in records])
        self.files["publication.json"] = (canonical({
            "schema": "mandate/publication/1", "case": "ut-2022", "procedure": "referendum", "jurisdiction": "ut", "law_date": "2022-06-05",
            "title": CASE["title"], "status": "final", "synthetic": True, "form": "", "cells": CELLS, "checks": CHECKS,
            "checks_not_repeated": [], "stations": len(stations()),
            "log": {"origin": ORIGIN, "size": len(records), "root": root.hex()}}) + "\n").encode()

    def sign(self, keys=(LOG_KEY, WITNESS)):
        self.files = {name: data for name, data in self.files.items() if not name.startswith("log/")}
        self.files |= log_files(self.leaves, keys)

    def manifest(self):
        rows = [[name, len(data), digest(data)] for name, data in sorted(self.files.items())
                if name not in ("manifest.csv", "log/checkpoint") and not name.startswith("log/tile/")]
        self.table("manifest.csv", ["path", "bytes", "sha256"], rows)
        return self.files["manifest.csv"]

    def write(self, folder):
        """With a manifest that fits the files as they are now."""
        self.manifest()
        for name, data in self.files.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(data)

    @classmethod
    def good(cls):
        publication = cls()
        publication.decide()
        publication.sign()
        return publication
