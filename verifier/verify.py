#!/usr/bin/env python3
"""Checks a publication of Mandate. Python 3.11 and its standard library; nothing of the program that wrote it.
Exit status: 0 everything holds, 1 something does not, 2 this is no publication. More in README.md, beside this file."""

import argparse, csv, hashlib, sys

import announced, counted, decide, figures, law, log, running
from case import Case
from folder import Folder, parse_json
from report import Malformed, Report, printable, shown

SHAPE = (KeyError, TypeError, ValueError, AttributeError, IndexError, ArithmeticError, RecursionError, OSError, csv.Error)

def guarded(report, check, where, function, *arguments):
    """The result; None where the files are not in the form that they should have, which is a failure of the check."""
    try:
        return function(*arguments)
    except Malformed as error:
        report.fail(check, error.where, error.text)
    except SHAPE as error:
        report.fail(check, where, f"is not in the form of a publication ({type(error).__name__}: {error})")
    return None

def check_files(report, folder):
    """1 and 2: manifest.csv names every file with its digest, but itself, the checkpoint and the tiles."""
    digests, before = {}, ""
    for line, (path, size, digest) in folder.rows("manifest.csv", ["path", "bytes", "sha256"]):
        if path <= before:
            report.fail(1, f"manifest.csv:{line}", "the paths are not in their order")
        digests[path], before = digest, path
        report.count(1)
        if path not in folder.files:
            report.fail(1, path, "the file is missing")
        else:
            data = folder.bytes(path)
            report.same(2, path, "what the manifest says", f"{size},{digest}", f"{len(data)},{hashlib.sha256(data).hexdigest()}")
    for path in sorted(set(folder.files) - set(digests)):
        if path not in ("manifest.csv", "log/checkpoint") and not path.startswith("log/tile/"):
            report.fail(1, path, "the manifest does not name this file")
    for path in folder.strange:
        report.fail(1, path, "is a link, a device or nested too deep; a publication has plain files only")

def check_signatures(report, folder, publication, checkpoint, history, policy_text):
    """3: keys are those of the folder, or whom leaves name since; a policy from elsewhere is stronger, and any one key of it."""
    keys = [log.parse_key(line, f"log/key:{at}") for at, line in enumerate(folder.text("log/key").splitlines(), 1)]
    own = log.parse_policy(folder.text("log/policy"), "log/policy")
    policies = [own] + ([log.parse_policy(policy_text, "the policy given")] if policy_text is not None else [])
    asking = log.signers_at(history, checkpoint.size, keys)
    everyone = asking + keys + [key for policy in policies for key in (*policy.logs, *policy.witnesses.values())]
    signed = log.signers(report, checkpoint, everyone, "log/checkpoint")
    asked = [("there is a key", bool(keys)), ("log/key has the keys of the last change", not history or set(keys) == set(history[-1].new))]
    asked += [(f"{key.name} {key.id.hex()} has signed", key in signed) for key in asking]
    known = {key for change in history for key in change.old + change.new} | (set() if history else signed)
    for policy in policies:
        good = any(key in known and key.name == checkpoint.origin for key in policy.logs)
        asked += [("a key of the policy has signed for its own log", good),
                  ("enough witnesses have signed", log.meets(policy, policy.quorum, signed))]
    for what, answer in asked:
        report.same(3, "log/checkpoint", f"whether {what}", answer, True)
    report.same(4, "publication.json", "log.origin", publication["log"]["origin"], checkpoint.origin)
    report.facts |= {"log": checkpoint.origin, "leaves": checkpoint.size, "root": checkpoint.root.hex(),
                     "signed by": ", ".join(sorted(f"{key.name} {key.id.hex()}" for key in signed)) or "nobody"}
    return everyone, signed

def read_leaves(report, folder, checkpoint, visit):
    """The hashes of the leaves, and the changes of the log's keys among them."""
    hashes, history = [], []
    for index, where, entry in log.entries(folder, checkpoint.size):
        hashes.append(log.leaf_hash(entry))
        if entry.endswith(b'"type":"rotation"}'):
            history = guarded(report, 3, where, log.changed_keys, report, history, checkpoint.origin, index, where, entry) or history
        visit(index, where, entry, hashes[-1])
    return hashes, history

def read_log(report, folder, checkpoint, fold, publication):
    """4: every leaf once, the root, the tiles."""
    hashes, history = read_leaves(report, folder, checkpoint, lambda index, where, *leaf: guarded(report, 4, where, fold.read, index, where, *leaf))
    report.same(4, "log/checkpoint", "the root", checkpoint.root.hex(), log.root_of(hashes).hex())
    for key, value in (("size", fold.records), ("root", log.root_of(hashes[:fold.records]).hex())):
        report.same(4, "publication.json", f"log.{key}", publication["log"][key], value)
    tiles = dict(log.tiles_of(hashes))
    for path, data in tiles.items():
        if path not in folder.files:
            report.fail(4, path, "the tile is missing")
        else:
            report.same(4, path, "the tile", hashlib.sha256(folder.bytes(path)).hexdigest(), hashlib.sha256(data).hexdigest())
    known = set(tiles) | {path for path, _, _ in log.tile_paths("entries", checkpoint.size)}
    for path in sorted(path for path in folder.files if path.startswith("log/tile/") and path not in known):
        earlier = log.earlier_tile(path, known)
        if earlier is None or not folder.bytes(earlier).startswith(folder.bytes(path)):
            report.fail(1, path, "is no tile of this log")
    return hashes, history

def check_earlier(report, earlier, hashes, checkpoint, keys, history):
    """4: that the log continues one that was seen before."""
    before = log.parse_checkpoint(earlier, "the earlier checkpoint")
    report.same(4, "the earlier checkpoint", "the origin", before.origin, checkpoint.origin)
    asking = log.signers_at(history, before.size, keys)
    signed = log.signers(report, before, asking + keys, "the earlier checkpoint")
    report.same(3, "the earlier checkpoint", "whether it is signed by a key known here", bool(signed & set(asking)), True)
    if before.size > len(hashes):
        report.fail(4, "log/checkpoint", f"the log has been rolled back: {before.size} leaves were signed before, {len(hashes)} are here")
    elif log.root_of(hashes[:before.size]) != before.root:
        report.fail(4, "log/checkpoint", f"the log is a fork: its first {before.size} leaves are not those that were signed before")

def check_commitments(report, folder, publication, tree, fold, sums, signed):
    """2: the first leaf says of the publication what it says of itself, the last holds all files. 3: officers. 7: the word for the count."""
    definition, (index, last) = fold.definition, fold.last
    officers = {log.parse_key(key, "log leaf 0").public for key in definition.get("officers", ())} & {key.public for key in signed}
    asked = definition.get("officers_needed", 0)
    report.same(3, "log leaf 0", f"whether {asked} officers have signed", len(officers) >= asked, True)
    for key in ("case", "procedure", "law_date", "cells", "form", "synthetic"):
        report.same(2, "log leaf 0", key, definition[key], publication[key])
    report.same(2, f"log leaf {index}", "the type of the last leaf", last["type"], "decision")
    for where, path, told in (("log leaf 0", "data/units.csv", definition["units"]), (f"log leaf {index}", law.RULES, last["rules"]),
                              (f"log leaf {index}", "manifest.csv", last["manifest"])):
        report.same(2, where, f"the digest of {path}", told, hashlib.sha256(folder.bytes(path)).hexdigest())
    for name, told in (("publication.json", publication["status"]), (f"log leaf {index}", last["status"])):
        report.same(7, name, "status", told, figures.status(sums, tree, fold, last["published"]))
    report.same(7, "publication.json", "stations", publication["stations"], len(tree.stations))

def check_decision(report, folder, publication, tree, fold, sums):
    """10 to 13: the law in force, the decision made again, and what differs from the announcement."""
    told, last, case = folder.json("determination.json"), fold.last[1], Case(folder.json("case.json"))
    for key in ("case", "procedure", "jurisdiction"):
        report.same(10, "determination.json", key, told[key], publication[key])
        report.same(10, "case.json", key, case.node[key], publication[key])
    report.same(10, "determination.json", "law_date", told["law_date"], publication["law_date"])
    report.same(10, "case.json", "title", case.node["title"], publication["title"])
    statute = law.Law(folder.json(law.RULES), told["country"], told["law_date"], told["jurisdiction"])
    if tree.stations:
        counted.into_case(report, folder, statute, publication["form"], tree, sums, case)
    procedure = statute.document("procedures", told["procedure"])
    contradictions = case.complete(statute, statute.version(procedure))
    decision = decide.Decision(statute, case, procedure)
    for key in ("answer", "outcome"):
        report.same(10, "determination.json", key, told[key], getattr(decision, key))
        report.same(10, "the last leaf of the log", key, last.get(key), getattr(decision, key))
    if decision.finding and told["finding"]:
        decide.compare(report, 10, "determination.json finding", decision.finding, told["finding"])
    depends = decide.depends_on_reading(statute, case, procedure, decision)
    report.same(10, "determination.json", "depends_on_reading", told["depends_on_reading"], depends)
    for key in ("seats", "tiers", "winners"):
        report.same(11, "determination.json", key, told[key], getattr(decision, key))
    decide.compare(report, 11, "determination.json ties", decision.ties, told["ties"])
    guarded(report, 12, "determination.json", law.check, report, statute, told, decision.version)
    found = announced.differences(case, contradictions, decision, told["law_date"] == told["date"])
    guarded(report, 13, "determination.json", announced.check, report, told, found)
    report.facts |= {"answer": f"{told['answer']} ({told['outcome']})", "law of": told["law_date"]}

def check_case(report, folder, publication, earlier, policy):
    """A running case: as far as the chain of its events and the numbers that are told go."""
    report.facts["case"] = shown(publication["case"])
    checkpoint = guarded(report, 3, "log/checkpoint", lambda: log.parse_checkpoint(folder.bytes("log/checkpoint"), "log/checkpoint"))
    fold = running.Fold(report)
    leaves = checkpoint and guarded(report, 4, "log", read_log, report, folder, checkpoint, fold, publication)
    if not leaves:
        return
    opened = guarded(report, 3, "log", check_signatures, report, folder, publication, checkpoint, leaves[1], policy)
    if opened and earlier is not None:
        guarded(report, 4, "the earlier checkpoint", check_earlier, report, earlier, leaves[0], checkpoint, opened[0], leaves[1])
    guarded(report, 5, "the case", running.check, report, folder, publication, fold)

def check_all(report, folder, earlier, policy):
    guarded(report, 1, "manifest.csv", check_files, report, folder)
    publication = folder.json("publication.json")
    if publication["schema"] == "mandate/case-publication/1":
        return check_case(report, folder, publication, earlier, policy)
    if publication["schema"] != "mandate/publication/1":
        raise Malformed("publication.json", f"the schema is {shown(publication['schema'])}")
    report.facts["case"] = shown(publication["case"]) + (" (made up)" if publication["synthetic"] else "")
    checkpoint = guarded(report, 3, "log/checkpoint", lambda: log.parse_checkpoint(folder.bytes("log/checkpoint"), "log/checkpoint"))
    tree = guarded(report, 8, "data/units.csv", figures.Tree, folder)
    fold = figures.Fold(report, tree, publication["cells"])
    leaves = checkpoint and tree and guarded(report, 4, "log", read_log, report, folder, checkpoint, fold, publication)
    history = leaves[1] if leaves else []
    opened = checkpoint and guarded(report, 3, "log", check_signatures, report, folder, publication, checkpoint, history, policy)
    if not opened or not leaves:
        return
    if earlier is not None:
        guarded(report, 4, "the earlier checkpoint", check_earlier, report, earlier, leaves[0], checkpoint, opened[0], history)
    sums = figures.Sums(tree, fold)
    tables = [(check, path, figures.check_rows, check, folder, path, *table) for check, path, *table in figures.tables(tree, fold, sums)]
    for check, where, function, *arguments in (
            (2, "the first and last leaf", check_commitments, folder, publication, tree, fold, sums, opened[1]),
            (6, "data/checks.csv", figures.check_equations, folder, publication, fold, tree),
            *tables, (10, "determination.json", check_decision, folder, publication, tree, fold, sums)):
        guarded(report, check, where, function, report, *arguments)

def verify(path, earlier=None, policy=None):
    """The report; None where the folder is no publication."""
    report, folder = Report(), guarded(Report(), 1, path, Folder, path)
    if folder is None or not {"publication.json", "manifest.csv"} & set(folder.files):
        return None
    guarded(report, 2, "publication.json", check_all, report, folder, earlier, policy)
    return report

def receipt(report, path, station):
    """14: what the receipt of one station names stands under the signed root, with these figures."""
    folder, held = Folder(path), []
    checkpoint = log.parse_checkpoint(folder.bytes("log/checkpoint"), "log/checkpoint")
    row = next((row for _, row in folder.rows("data/receipts.csv", ["station", "index", "leaf"]) if row[0] == station), None)
    if row is None:
        raise Malformed("data/receipts.csv", f"no receipt of {station}")
    hashes, history = read_leaves(report, folder, checkpoint, lambda index, *leaf: held.extend(leaf if str(index) == row[1] else ()))
    check_signatures(report, folder, folder.json("publication.json"), checkpoint, history, None)
    leaf = parse_json(held[1].decode("utf-8", "replace"), held[0]) if held else {}
    if leaf.get("station") != station:
        raise Malformed(f"log leaf {shown(row[1])}", f"is none of {station}")
    report.same(14, held[0], "the leaf that the receipt names", held[2].hex(), row[2])
    report.same(14, "log/checkpoint", "the root that the leaves lead to", checkpoint.root.hex(), log.root_of(hashes).hex())
    report.facts |= {"station": station, "leaf": row[1], "leaf hash": row[2], "figures": shown(leaf["values"])}

def main(arguments):
    parser = argparse.ArgumentParser(prog="verify.py", description=__doc__.split("\n")[0],
                                     usage="verify.py [options] DIR | verify.py receipt DIR STATION")
    parser.add_argument("what", metavar="DIR", nargs="+", help="a publication; or: receipt DIR STATION")
    parser.add_argument("--json", action="store_true", help="write the report as JSON")
    parser.add_argument("--earlier", metavar="CHECKPOINT", type=argparse.FileType("rb"), help="as you copied it earlier")
    parser.add_argument("--policy", metavar="FILE", type=argparse.FileType("rb"), help="whom you trust: a tlog-policy")
    asked = parser.parse_args(arguments)
    if len(asked.what) == 3 and asked.what[0] == "receipt":
        guarded(report := Report(), 14, "the receipt", receipt, report, *asked.what[1:])
    elif len(asked.what) == 1:
        earlier, policy = (file and file.read(1 << 20) for file in (asked.earlier, asked.policy))
        report = verify(asked.what[0], earlier, policy and policy.decode("utf-8", "replace"))
    else:
        parser.error("name one folder, or: receipt DIR STATION")
    if report is None:
        print(f"{printable(asked.what[0])}: no publication: no publication.json and no manifest.csv", file=sys.stderr)
        return 2
    print(report.json() if asked.json else report.text())
    return 0 if report.holds() else 1

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
