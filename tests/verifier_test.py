"""The verifier: known answers of others, a good publication, and every way of tampering that it promises to name.

    python3 tests/verifier_test.py
"""

import contextlib
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import unittest
from fractions import Fraction
from unittest import mock

from verifier_publication import (CELLS, LOG_KEY, NEXT, RULES, STRANGER, THIRD, WITNESS, Publication, SigningKey, canonical,
                                  log_files, stations)

import decide
import log
import seats
import signature
import verify
from case import interval, percentage, prints_as
from folder import exact
from law import Law
from report import Report

VERIFY = os.path.join(os.path.dirname(os.path.abspath(verify.__file__)), "verify.py")
TESSERA = (
    "example.com/log/testdata\n15\nrKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=\n\n"
    "— example.com/log/testdata M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=\n"
    "— witness.example/w1 qkoJ0QAAAABkGFDLvzPVBugxcc/Tl1ynGkL1WsBzKf/V1zMZkodEQ/E4V3rpqbhV++xDmskcc1voKX8sRJ8AsNXt+I7c/4Xhd/cHAw==\n")
TESSERA_KEY = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"
TESSERA_WITNESS = "witness.example/w1+aa4a09d1+BOpKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs"
FLIPS = int(os.environ.get("MANDATE_FLIPS", "4"))  # positions tried in each file


class OfOthers(unittest.TestCase):
    """Answers that others published."""

    def test_ed25519(self):
        # RFC 8032, section 7.1, tests 1 to 3.
        for public, message, signed in (
            ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
             "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
            ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
             "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
            ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
             "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
        ):
            public, message, signed = map(bytes.fromhex, (public, message, signed))
            self.assertTrue(signature.verify(public, message, signed))
            self.assertFalse(signature.verify(public, message + b"x", signed))
            self.assertFalse(signature.verify(public, message, signed[:-1] + bytes([signed[-1] ^ 1])))
            scalar = int.from_bytes(signed[32:], "little") + signature.ORDER  # the same, not reduced
            self.assertFalse(signature.verify(public, message, signed[:32] + scalar.to_bytes(32, "little")))

    def test_a_checkpoint_of_tessera_with_a_witness(self):
        # transparency-dev/tessera, testdata/log, size 15; the cosignature by c2sp.org/tlog-cosignature with a test key.
        checkpoint = log.parse_checkpoint(TESSERA.encode(), "checkpoint")
        keys = [log.parse_key(TESSERA_KEY, "key"), log.parse_key(TESSERA_WITNESS, "key")]
        report = Report()
        self.assertEqual(log.signers(report, checkpoint, keys, "checkpoint"), set(keys))
        self.assertTrue(report.holds())
        entries = "one two three four five six seven eit nain ten ileven twelf threeten fourten fivten".split()
        self.assertEqual(log.root_of([log.leaf_hash(entry.encode()) for entry in entries]), checkpoint.root)
        self.assertEqual(checkpoint.size, len(entries))

    def test_roots_of_rfc_6962(self):
        # transparency-dev/merkle, testonly/constants.go.
        leaves = [bytes.fromhex(leaf) for leaf in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                                                   "606162636465666768696a6b6c6d6e6f")]
        hashes = [log.leaf_hash(leaf) for leaf in leaves]
        self.assertEqual(log.root_of([]).hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        self.assertEqual(hashes[0].hex(), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
        self.assertEqual(log.root_of(hashes).hex(), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")

    def test_tiles_have_the_names_of_the_specification(self):
        self.assertEqual([log.tile_name(index) for index in (0, 999, 1000, 1234067)], ["000", "999", "x001/000", "x001/x234/067"])
        paths = [path for path, _, _ in log.tile_paths(0, 70_000)]
        hashes = [log.leaf_hash(str(leaf).encode()) for leaf in range(512)]  # root worked out by an unrelated program
        self.assertEqual(log.root_of(hashes).hex()[:20], "d4b2162495ca609dc063")
        self.assertEqual((len(paths), paths[-1]), (274, "log/tile/0/273.p/112"))


class Craft(unittest.TestCase):
    """Numbers worked out by hand."""

    def test_largest_remainder(self):
        def of(votes, number, rule="silent", lots=None):
            return seats.largest_remainder(votes, number, rule, lots)
        # 10 seats, quota 100: 4 + 3 + 2 whole, remainders 16, 39, 45.
        self.assertEqual(of({"a": 416, "b": 339, "c": 245}, 10), ({"a": 4, "b": 3, "c": 3}, None))
        # 3 seats for 1 : 1: the odd one is tied.
        self.assertEqual(of({"a": 7, "b": 7}, 3)[1], {"options": ["a", "b"], "places": 1, "settled": False, "winners": []})
        self.assertEqual(of({"a": 7, "b": 7}, 3, "registration_order")[0], {"a": 2, "b": 1})
        self.assertEqual(of({"a": 7, "b": 7}, 3, "lot", ["b"])[0], {"a": 1, "b": 2})
        self.assertFalse(of({"a": 7, "b": 7}, 3, "lot", ["c"])[1]["settled"])

    def test_the_rule_for_a_single_list(self):
        # 98 seats, 90 : 10 votes. The next list: 7/10 of 9.8 quotas, rounded down, is 6.
        def of(next_votes, minimum):
            return seats.single_list({"a": 90, "b": next_votes, "c": 0}, "a", 98, Fraction(7, 10), minimum, "silent", None)
        self.assertEqual(of(10, 2)[0], {"a": 92, "b": 6})
        self.assertEqual(of(1, 2)[0], {"a": 96, "b": 2})  # 7/10 of 1.07 is 0; at least 2
        self.assertEqual(of(0, 2)[0], {"a": 98})

    def test_three_answers(self):
        yes, no, unknown = decide.YES, decide.NO, decide.UNKNOWN
        self.assertEqual([decide.all_of(x) for x in ([yes, unknown], [no, unknown], [yes, yes], [])], [unknown, no, yes, yes])
        self.assertEqual([decide.any_of(x) for x in ([yes, unknown], [no, unknown], [no, no], [])], [yes, unknown, no, no])

    def test_printed_percentages(self):
        self.assertEqual(interval("52.8"), (Fraction(5275, 10000), Fraction(5285, 10000)))
        self.assertTrue(prints_as(2, 3, "66.67") and prints_as(2, 3, "66.66") and prints_as(1, 8, "12.5") and prints_as(1, 8, "13"))
        self.assertFalse(prints_as(2, 3, "66.68") or prints_as(1, 3, "33.34"))
        self.assertEqual([percentage(2, 3, p) for p in ("66.67", "67", "0.0")], ["66.67", "67", "66.7"])
        self.assertEqual(percentage(1, 1000, "0.10"), "0.10")

    def test_a_percentage_in_place_of_figures_answers_only_where_all_shares_do(self):
        half = (Fraction(4995, 10000), Fraction(5005, 10000))
        self.assertEqual(decide.by_interval("more_than", half, Fraction(1, 2), "exact"), decide.UNKNOWN)
        self.assertEqual(decide.by_interval("more_than", interval("50.1"), Fraction(1, 2), "exact"), decide.YES)
        self.assertEqual(decide.by_interval("at_least", interval("49.9"), Fraction(1, 2), "exact"), decide.NO)
        self.assertEqual(decide.by_interval("more_than", interval("50.0"), Fraction(5005, 10000), "exact"), decide.NO)

    def test_numbers_are_bounded(self):
        self.assertEqual([exact(value) for value in (7, "2/3", "52.80")], [7, Fraction(2, 3), Fraction(528, 10)])
        for text in ("1e999999999", "-1", "1/2/3", "٣", "", "9" * 40, "1."):
            self.assertRaises(ValueError, exact, text)

    def test_periods(self):
        self.assertEqual(decide.add_period("2024-02-29", 1, "year", "last_day"), "2025-02-28")
        self.assertIsNone(decide.add_period("2024-02-29", 1, "year", "error"))
        self.assertEqual(decide.add_period("2024-12-31", 2, "month", "last_day"), "2025-02-28")
        self.assertEqual(decide.add_period("2024-02-28", 2, "day", None), "2024-03-01")

    def test_dated_parameters(self):
        rules = json.loads(json.dumps(RULES))
        values = rules["countries"]["ut"]["parameters/referendum/turnout_share.yaml"]["values"]
        values |= {"2000-01-01": values["1990-01-01"], "2010-01-01": {"value": "1/2"}, "2020-01-01": {"value": None}}

        def on(date):
            return Law(rules, "ut", date).entry("referendum.turnout_share")
        self.assertIsNone(on("1989-12-31"))
        self.assertEqual((on("2005-06-01")["value"], on("2005-06-01")["since"]), ("2/5", "1990-01-01"))
        self.assertEqual((on("2010-01-01")["value"], on("2010-01-01")["since"]), ("1/2", "2010-01-01"))
        self.assertIsNone(Law(rules, "ut", "2020-01-01").value("$referendum.turnout_share"))


class OfAPublication(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = place.name

    def written(self, publication, sign=False):
        if sign:
            publication.sign()
        publication.write(self.folder)
        return self.folder

    def failed(self, **options):
        """The numbers of the checks that fail."""
        return verify.verify(self.folder, **options).failed()

    def assert_named(self, *checks, **options):
        report = verify.verify(self.folder, **options)
        self.assertLessEqual(set(checks), set(report.failed()), report.text())
        return report

    def run_program(self, *arguments):
        return subprocess.run([sys.executable, VERIFY, *arguments], capture_output=True, text=True, check=False)


class Good(OfAPublication):
    def test_everything_holds_and_everything_was_looked_at(self):
        self.written(Publication.good())
        report = verify.verify(self.folder)
        self.assertTrue(report.holds(), report.text())
        self.assertEqual([check for check, number in report.counts.items() if number == 0], [])

    def test_a_log_that_has_grown_continues_the_earlier_one(self):
        publication = Publication()
        earlier = publication.files | {}
        publication.sign()
        earlier = publication.files["log/checkpoint"]
        publication.decide()
        self.written(publication, sign=True)
        self.assertEqual(self.failed(earlier=earlier), [])

    def test_tiles_of_the_smaller_log_may_stay(self):
        publication = Publication()
        publication.sign()
        smaller = {name: data for name, data in publication.files.items() if ".p/" in name}
        publication.decide()
        publication.sign()
        publication.files = smaller | publication.files
        self.written(publication)
        self.assertEqual(self.failed(), [])

    def test_the_program(self):
        self.written(Publication.good())
        done = self.run_program(self.folder)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("Everything that was checked holds.", done.stdout)
        done = self.run_program(self.folder, "--json")
        told = json.loads(done.stdout)
        self.assertEqual((told["schema"], told["holds"], len(told["checks"])), ("mandate/verification/1", True, 14))
        with tempfile.TemporaryDirectory() as empty:
            self.assertEqual(self.run_program(empty).returncode, 2)
        self.assertEqual(self.run_program(os.path.join(self.folder, "nowhere")).returncode, 2)
        self.assertEqual(self.run_program(self.folder, "--earlier", os.path.join(self.folder, "nowhere")).returncode, 2)

    def test_a_receipt(self):
        publication = Publication.good()
        self.written(publication)
        done = self.run_program("receipt", self.folder, Publication.CORRECTED)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn(f"leaf: {publication.last[Publication.CORRECTED]}", done.stdout)
        self.assertIn("[1000, 620, 320, 290, 610]", done.stdout)
        self.assertEqual(self.run_program("receipt", self.folder, "UT-X/1").returncode, 1)


class Tampered(OfAPublication):
    def test_one_flipped_bit_anywhere(self):
        publication = Publication.good()
        self.written(publication)
        generator = random.Random(20220605)
        for name, data in sorted(publication.files.items()):
            path = os.path.join(self.folder, name)
            expected = {"log/checkpoint": {3, 4}, "manifest.csv": {1, 2}}.get(name, {4} if name.startswith("log/tile") else {2})
            for at in {0, len(data) - 1} | {generator.randrange(len(data)) for _ in range(FLIPS)}:
                flipped = bytearray(data)
                flipped[at] ^= 1 << generator.randrange(8)
                with open(path, "wb") as file:
                    file.write(flipped)
                with self.subTest(file=name, at=at, byte=flipped[at]):
                    self.assertTrue(expected & set(self.failed()))
            with open(path, "wb") as file:
                file.write(data)
        self.assertEqual(self.failed(), [])

    def move_votes(self, publication):
        one, other = "UT-N/1/3", "UT-S/1/3"
        for cell in (1, 2, 4):
            publication.figures[one] = list(publication.figures[one])
            publication.figures[other] = list(publication.figures[other])
            publication.figures[one][cell] -= 50
            publication.figures[other][cell] += 50

    def test_votes_moved_in_every_file_but_the_log(self):
        publication = Publication.good()
        self.move_votes(publication)
        publication.tables()
        publication.publication()
        self.written(publication)
        report = self.assert_named(2, 7)
        self.assertTrue(any("UT-N/1/3" in where for check, where, _ in report.failures if check == 7), report.text())

    def test_votes_moved_in_the_leaves_under_the_old_signature(self):
        publication = Publication.good()
        checkpoint = publication.files["log/checkpoint"]
        self.move_votes(publication)
        for station in ("UT-N/1/3", "UT-S/1/3"):
            leaf = json.loads(publication.leaves[publication.last[station]])
            publication.leaves[publication.last[station]] = canonical(leaf | {"values": publication.figures[station]}).encode()
        publication.tables()
        publication.leaves.pop()
        publication.publication()
        publication.decision()
        publication.sign()
        publication.files["log/checkpoint"] = checkpoint
        self.written(publication)
        self.assert_named(4)

    def test_a_page_changed_with_a_manifest_made_anew(self):
        publication = Publication.good()
        publication.files["index.html"] = b"<!doctype html><title>Another result</title>\n"
        self.written(publication)  # writes a manifest that fits
        report = self.assert_named(2)
        self.assertIn("the digest of manifest.csv", report.text())
        publication.decision()
        self.written(publication)  # and even with a leaf for it, which nobody signed
        self.assert_named(2)

    def test_a_correction_without_trace(self):
        publication = Publication()
        index = publication.last[Publication.CORRECTED]
        leaf = json.loads(publication.leaves[index])
        with self.subTest("the leaf does not say what it replaces"):
            publication.leaves[index] = canonical({key: leaf[key] for key in leaf if key not in ("replaces", "reason")}).encode()
            publication.receipts()
            publication.decide()
            self.written(publication, sign=True)
            self.assert_named(9)
        with self.subTest("the table leaves it out"):
            publication = Publication()
            publication.table("data/corrections.csv", ["station", "cell", "from", "to", "at", "reason"], [])
            publication.decide()
            self.written(publication, sign=True)
            self.assertEqual(self.failed(), [9])

    def test_a_log_rolled_back(self):
        later = Publication()
        later.event("count.entry_submitted", {"actor": "a", "station": "UT-N/1/1"}, sealed=True)
        later.decide()
        later.sign()
        self.written(Publication.good())
        report = self.assert_named(4, earlier=later.files["log/checkpoint"])
        self.assertIn("rolled back", report.text())

    def test_a_forked_log(self):
        other = Publication()
        self.move_votes(other)
        for station in ("UT-N/1/3", "UT-S/1/3"):
            leaf = json.loads(other.leaves[other.last[station]])
            other.leaves[other.last[station]] = canonical(leaf | {"values": other.figures[station]}).encode()
        other.tables()
        other.decide()
        self.written(other, sign=True)
        self.assertEqual(self.failed(), [])  # whoever has the keys can write another history,
        report = self.assert_named(4, earlier=Publication.good().files["log/checkpoint"])  # unless somebody kept the first
        self.assertIn("fork", report.text())

    def test_a_rule_changed(self):
        rules = json.loads(json.dumps(RULES))
        rules["countries"]["ut"]["parameters/referendum/province_share.yaml"]["values"]["1990-01-01"]["value"] = "2/3"
        with self.subTest("under the old log"):
            publication = Publication.good()
            publication.files["rules/rules.json"] = (canonical(rules) + "\n").encode()
            publication.publication()
            self.written(publication)
            self.assert_named(2, 10, 12)
        with self.subTest("and signed: the decision does not follow any more"):
            with mock.patch("verifier_publication.RULES", rules):
                self.written(Publication.good())
            self.assert_named(10, 12)

    def test_files_missing_and_added(self):
        publication = Publication.good()
        for name in list(publication.files):
            self.written(publication)
            os.remove(os.path.join(self.folder, name))
            with self.subTest(missing=name):
                self.assertTrue({1, 3, 4} & set(self.failed()))
        for name in ("data/more.csv", "log/tile/0/007", "log/more", "log/tile/entries/000.p/9"):
            self.written(publication)
            path = os.path.join(self.folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write("x")
            with self.subTest(added=name):
                self.assertEqual(self.failed(), [1])
            os.remove(path)
        os.symlink("/etc/hostname", os.path.join(self.folder, "link"))
        self.assertEqual(self.failed(), [1])

    def test_signatures(self):
        for keys, named in (((LOG_KEY,), "enough witnesses"), ((STRANGER, WITNESS), "has signed"),
                            ((LOG_KEY, WITNESS, STRANGER), "whom neither")):
            publication = Publication.good()
            good = publication.files | {}
            publication.sign(keys)
            for name in ("log/key", "log/policy"):
                publication.files[name] = good[name]
            self.written(publication)
            with self.subTest(named):
                self.assertIn(named, self.assert_named(3).text())

    def test_officers_whom_the_first_leaf_names(self):
        anna, berik, dana = (SigningKey(f"office.example/{name}", name.encode().ljust(32), 4) for name in ("anna", "berik", "dana"))
        for signing, policy_asks, holds in (((anna, dana), True, True), ((anna,), True, False), ((anna, dana), False, True),
                                            ((anna,), False, False), ((), False, False)):
            publication = Publication()
            first = json.loads(publication.leaves[0]) | {"officers": [key.text() for key in (anna, berik, dana)], "officers_needed": 2}
            publication.leaves[0] = canonical(first).encode()
            lines = "".join(f"witness o{at} {key.text()}\n" for at, key in enumerate((anna, berik, dana)))
            quorum = "group o 2 o0 o1 o2\ngroup all-of-them all o w\nquorum all-of-them\n" if policy_asks else "quorum w\n"
            policy = f"log {LOG_KEY.text()}\nwitness w {WITNESS.text()}\n{lines}{quorum}".encode()
            publication.decide(policy)
            publication.sign((LOG_KEY, WITNESS, *signing))
            publication.files["log/policy"] = policy
            self.written(publication)
            with self.subTest(signing=len(signing), policy=policy_asks):
                if holds:
                    self.assertEqual(verify.verify(self.folder).failures, [])
                else:
                    self.assertIn("2 officers have signed", self.assert_named(3).text())

    def test_whom_the_reader_trusts_decides(self):
        self.written(Publication.good())
        policy = f"log {STRANGER.text()}\nquorum none\n"
        self.assertEqual(self.failed(policy=policy), [3])
        self.assertEqual(self.failed(policy=f"log {LOG_KEY.text()}\nquorum none\n"), [])

    def rotated(self, signers, leaf=None, new=NEXT, grows=False, before=None):
        """A publication whose last leaf before the decision changes the keys, signed by these; a later one where it grows."""
        publication = Publication()
        publication.event("count.result_published", {"actor": "b", "final": True})
        if before:
            before(publication)
        (leaf or Publication.rotate)(publication)
        publication.publication()
        keys = (new, WITNESS)
        publication.files |= {name: data for name, data in log_files(publication.leaves, keys).items() if name in ("log/key", "log/policy")}
        publication.decision()
        if grows:
            publication.event("count.entry_submitted", {"actor": "a", "station": "UT-N/1/1"}, sealed=True)
            publication.publication()
            publication.decision()
        kept = {name: publication.files[name] for name in ("log/key", "log/policy")}
        publication.sign(signers)
        publication.files |= kept
        shutil.rmtree(os.path.join(self.folder, "log"), ignore_errors=True)  # tiles of a log before it
        self.written(publication)
        return publication

    def test_keys_that_change_within_a_log(self):
        first, stranger = (f"log {key.text()}\nquorum none\n" for key in (LOG_KEY, STRANGER))
        change = self.rotated((LOG_KEY, NEXT, WITNESS)).files["log/checkpoint"]
        self.assertEqual(verify.verify(self.folder).failures, [])
        self.rotated((NEXT, WITNESS), grows=True)
        self.assertEqual(verify.verify(self.folder, earlier=change).failures, [])
        self.assertEqual(self.failed(policy=first), [])  # whoever knows the first key follows it,
        self.assertEqual(self.failed(policy=f"log {NEXT.text()}\nquorum none\n"), [])
        self.assertEqual(self.failed(policy=stranger), [3])
        self.assertEqual(self.run_program("receipt", self.folder, "UT-N/1/1").returncode, 0)
        twice = [lambda one: one.rotate(), lambda one: [one.decision(), one.rotate(NEXT, THIRD)]]
        self.rotated((THIRD, WITNESS), twice[1], THIRD, True, twice[0])
        self.assertEqual(self.failed(policy=first), [])  # over several changes

    def test_checkpoints_that_the_changed_keys_did_not_sign(self):
        for signers, grows in (((LOG_KEY, WITNESS), True), ((LOG_KEY, NEXT, WITNESS), True), ((NEXT, WITNESS), False), ((LOG_KEY, WITNESS), False)):
            with self.subTest(signers=[key.id.hex() for key in signers], grows=grows):
                self.rotated(signers, grows=grows)
                self.assertEqual(self.failed(), [3])
        old = Publication.good()
        old.sign((LOG_KEY, WITNESS))
        later = self.rotated((LOG_KEY, WITNESS), grows=True).files["log/checkpoint"]
        self.rotated((NEXT, WITNESS), grows=True)
        self.assertEqual(self.failed(earlier=later), [3])  # seen earlier, and by a key that had been given up

    def test_forged_changes_of_keys(self):
        forged = {"no signature of the old key": dict(signers=(NEXT,)), "no signature of the new key": dict(signers=(LOG_KEY,)),
                  "signed by a stranger": dict(signers=(STRANGER, NEXT)), "a stranger's key taken away": dict(old=STRANGER),
                  "another leaf": dict(leaf=17), "another log": dict(origin="example.org/elsewhere"), "no size after it": dict(until=1)}
        for what, changed in forged.items():
            with self.subTest(what):
                self.rotated((NEXT, WITNESS), lambda one, changed=changed: one.rotate(**changed), grows=True)
                report = verify.verify(self.folder, policy=f"log {LOG_KEY.text()}\nquorum none\n")
                self.assertIn(3, report.failed(), report.text())
        with self.subTest("a key that was given up comes back"):
            self.rotated((LOG_KEY, WITNESS), lambda one: [one.decision(), one.rotate(NEXT, LOG_KEY)], LOG_KEY, True, lambda one: one.rotate())
            self.assertIn("brings back", self.assert_named(3).text())
        with self.subTest("log/key does not follow"):
            publication = self.rotated((NEXT, WITNESS), grows=True)
            publication.files["log/key"] = (LOG_KEY.text() + "\n").encode()
            self.written(publication)
            self.assert_named(2, 3)

    def test_events(self):
        def changed(change):
            publication = Publication()
            publication.decide()
            change(publication.leaves)
            publication.last = {}  # receipts are another check
            self.written(publication, sign=True)
            return self.failed()

        def other_payload(leaves):
            at = next(at for at, leaf in enumerate(leaves) if b'"type":"event"' in leaf)
            leaves[at] = leaves[at].replace(b'"actor":"a"', b'"actor":"x"')
        self.assertIn(5, changed(other_payload))
        self.assertIn(5, changed(lambda leaves: leaves.pop(next(at for at, leaf in enumerate(leaves) if b"sealed" in leaf))))

    def test_equations(self):
        publication = Publication()
        publication.figures["UT-N/1/1"][2] += 1  # for + against is not valid any more
        leaf = json.loads(publication.leaves[publication.last["UT-N/1/1"]])
        publication.leaves[publication.last["UT-N/1/1"]] = canonical(leaf | {"values": publication.figures["UT-N/1/1"]}).encode()
        publication.tables()
        publication.decide()
        self.written(publication, sign=True)
        report = self.assert_named(6)
        self.assertIn("UT-N/1/1: check E1 (error) does not hold, by 1", report.text())
        publication = Publication()
        publication.table("data/checks.csv", ["station", "check", "level"], [["UT-N/1/1", "E1", "error"]])
        publication.decide()
        self.written(publication, sign=True)
        self.assertEqual(self.failed(), [6])  # what is said to fail holds

    def test_sums_receipts_seats_and_differences(self):
        def table(name, old, new):
            def change(publication):
                self.assertIn(old, publication.files[name])
                publication.files[name] = publication.files[name].replace(old, new, 1)
            return change
        nation = Publication().sums("ut")[1][CELLS.index("for")]
        for checks, change in (
                ([8], table("data/results.csv", f"ut,nation,for,119,{nation}".encode(), f"ut,nation,for,119,{nation + 1}".encode())),
                ([14], table("data/receipts.csv", b"UT-N/1/1,3,", b"UT-N/1/1,6,")),
                ([11], table("determination.json", b'"winners":[]', b'"winners":["x"]')),
                ([13], table("determination.json", b'"published":"99.9"', b'"published":"99.8"')),
                ([12], table("determination.json", b'"value":"2/5"', b'"value":"1/5"')),
                ([10], table("determination.json", b'"holding":1', b'"holding":2')),
                ([10], table("determination.json", b'"answer":"yes","case"', b'"answer":"no","case"')),
                ([7], table("data/stations.csv", b"UT-S/2/9,annulled", b"UT-S/2/9,counted"))):
            publication = Publication()
            change(publication)
            publication.decide()
            self.written(publication, sign=True)
            with self.subTest(checks=checks):
                self.assertEqual(self.failed(), checks)


class Hostile(OfAPublication):
    """Whatever stands in the files, the reader sees a failure and no trace of Python."""

    def test_files_of_another_form(self):
        publication = Publication.good()
        for name in ("publication.json", "case.json", "determination.json", "rules/rules.json", "data/units.csv", "data/stations.csv",
                     "data/results.csv", "data/checks.csv", "data/corrections.csv", "data/receipts.csv", "manifest.csv", "log/checkpoint", "log/key",
                     "log/policy"):
            for content in (b"", b"{}", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"log":1e999}', b"1" * 5000, b'"a\nb,"c',
                            b"code,parent,level,area,name,electors\n" + b"x,,,,,\n" * 2, b"\n\n\xe2\x80\x94 a AAAA\n"):
                files = publication.files | {name: content}
                twin = Publication.__new__(Publication)
                twin.__dict__ |= publication.__dict__ | {"files": files}
                twin.write(self.folder)
                if name == "manifest.csv":
                    with open(os.path.join(self.folder, name), "wb") as file:
                        file.write(content)
                out = io.StringIO()
                with self.subTest(file=name, content=content[:20]), contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
                    self.assertEqual(verify.main([self.folder]), 1)
                    self.assertNotIn("Traceback", out.getvalue())
                    self.assertTrue(all(line.isprintable() for line in out.getvalue().split("\n")))

    def test_leaves_of_another_form(self):
        for leaf in (b"", b"[]", b"{}", b'{"type":[]}', b'{"type":"event"}', b'{"type":"protocol","station":["x"],"values":[]}',
                     b'{"type":"protocol","station":"UT-N/1/1","values":[1,2,3,4,-5]}', b"\xff", b'{"type":"decision"}'):
            publication = Publication()
            publication.leaves.append(leaf)
            publication.decide()
            self.written(publication, sign=True)
            with self.subTest(leaf=leaf):
                self.assertTrue({4, 5, 9} & set(self.failed()))

    def test_a_path_outside_the_folder_is_not_opened(self):
        with tempfile.NamedTemporaryFile() as outside:
            publication = Publication.good()
            self.written(publication)
            path = os.path.join(self.folder, "manifest.csv")
            with open(path, "a", encoding="utf-8") as file:
                file.write(f"{outside.name},0,{'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'}\n")
            report = self.assert_named(1)
            self.assertIn((1, outside.name, "the file is missing"), report.failures)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
