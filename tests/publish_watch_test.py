"""A publication that is renewed while it is read: `mandate publish --watch`, and a reader who never stops.

    python3 tests/publish_watch_test.py PROGRAM WRITE-KEY

The records change every second or so, once into something that cannot be read. Whatever the reader finds is one whole
publication that `mandate verify` accepts and that continues what was seen before. So it is of a running case, of which
events are recorded meanwhile.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
WRITE_KEY = os.path.abspath(sys.argv.pop(1))
EXAMPLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "examples", "kz-2022-count-small")
ENVIRONMENT = os.environ | {"LC_ALL": "C"}
LONG_ENOUGH = 60  # seconds until something that is awaited must have happened


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False, env=ENVIRONMENT)


def replace(path, text):
    """In one step, as the reference asks for."""
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.write(text)
    os.rename(path + ".new", path)


class Reader(threading.Thread):
    """Verifies over and over, and keeps each checkpoint that it has not seen."""

    def __init__(self, folder, kept):
        super().__init__()
        self.folder, self.kept = folder, kept
        self.checkpoints, self.last, self.failures = [], None, []
        self.enough = threading.Event()

    def run(self):
        while not self.enough.is_set():
            if os.path.exists(self.folder):
                self.look()

    def look(self):
        earlier = ["--earlier", self.checkpoints[-1]] if self.checkpoints else []
        done = run("verify", self.folder, *earlier)
        if done.returncode != 0:
            self.failures.append(done.stdout + done.stderr)
        with open(os.path.join(self.folder, "log", "checkpoint"), encoding="utf-8") as file:
            note = file.read()
        path = os.path.join(self.kept, f"{len(self.checkpoints)}.checkpoint")
        if note != self.last:
            with open(path, "w", encoding="utf-8") as file:
                file.write(note)
            self.checkpoints.append(path)
            self.last = note


class Watch(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.place = place.name
        self.case = os.path.join(self.place, "case")
        self.out = os.path.join(self.place, "site", "vote")
        os.mkdir(os.path.dirname(self.out))
        shutil.copytree(EXAMPLE, self.case)
        self.table = os.path.join(self.case, "commission.csv")
        with open(self.table, encoding="utf-8") as file:
            self.rows = file.read().splitlines(keepends=True)

    def count_stations(self, number):
        replace(self.table, "".join(self.rows[:number + 1]))

    def start(self):
        watch = subprocess.Popen([PROGRAM, "publish", self.case, "--out", self.out, "--watch", "--interval", "1"],
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                 env=ENVIRONMENT)
        self.addCleanup(watch.kill)
        return watch

    def wait_for(self, what, condition):
        end = time.monotonic() + LONG_ENOUGH
        while not condition():
            self.assertLess(time.monotonic(), end, f"in vain: {what}")
            time.sleep(0.05)

    def counted(self):
        with open(os.path.join(self.out, "data", "stations.csv"), encoding="utf-8") as file:
            return file.read().count(",counted,")

    def test_whoever_reads_sees_one_whole_publication(self):
        self.count_stations(5)
        watch = self.start()
        self.wait_for("the first publication", lambda: os.path.exists(self.out))
        reader = Reader(self.out, self.place)
        reader.start()
        self.addCleanup(reader.enough.set)
        for number in (12, 20):
            self.count_stations(number)
            self.wait_for(f"{number} stations", lambda number=number: self.counted() == number)
        replace(self.table, "region;this is no table of protocols\n1\n")
        time.sleep(2.5)
        self.assertEqual(self.counted(), 20)
        for number in (26, 30):
            self.count_stations(number)
            self.wait_for(f"{number} stations", lambda number=number: self.counted() == number)
        reader.look()
        reader.enough.set()
        reader.join()
        watch.send_signal(signal.SIGTERM)
        _, said = watch.communicate(timeout=LONG_ENOUGH)
        self.assertEqual(watch.returncode, 0, said)
        self.assertIn("the last publication stays as it is", said)
        self.assertEqual(reader.failures, [])
        self.assertGreaterEqual(len(reader.checkpoints), 3)
        self.assertEqual(run("verify", self.out, "--earlier", reader.checkpoints[0]).returncode, 0)
        self.assertEqual(len(os.listdir(os.path.dirname(self.out))), 2)  # the link, and where it leads

    def test_records_that_stay_are_published_once(self):
        watch = self.start()
        self.wait_for("the first publication", lambda: os.path.exists(self.out))
        first = os.readlink(self.out)
        os.utime(self.table)
        time.sleep(2.5)
        self.assertEqual(os.readlink(self.out), first)
        watch.send_signal(signal.SIGINT)
        out, _ = watch.communicate(timeout=LONG_ENOUGH)
        self.assertEqual((watch.returncode, out.count("published: ")), (0, 1))

    def test_a_folder_that_is_there_becomes_a_link_and_is_continued(self):
        self.count_stations(5)
        self.assertEqual(run("publish", self.case, "--out", self.out).returncode, 0)
        earlier = os.path.join(self.place, "earlier")
        shutil.copy(os.path.join(self.out, "log", "checkpoint"), earlier)
        self.count_stations(12)
        watch = self.start()
        self.wait_for("the link", lambda: os.path.islink(self.out))
        watch.send_signal(signal.SIGINT)
        self.assertEqual(watch.wait(LONG_ENOUGH), 0)
        self.assertEqual(run("verify", self.out, "--earlier", earlier).returncode, 0)
        self.count_stations(20)
        self.assertEqual(run("publish", self.case, "--out", self.out).returncode, 0)
        self.assertTrue(os.path.islink(self.out))
        self.assertEqual(run("verify", self.out, "--earlier", earlier).returncode, 0)
        self.assertEqual(len(os.listdir(os.path.dirname(self.out))), 2)

    def test_a_real_count_without_a_key_is_refused_at_once(self):
        path = os.path.join(self.case, "count.yaml")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        replace(path, text.replace("synthetic: true\n", ""))
        watch = self.start()
        self.assertEqual(watch.wait(LONG_ENOUGH), 2)
        self.assertFalse(os.path.lexists(self.out))


class WatchCase(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.place = place.name
        self.log = os.path.join(self.place, "recall.db")
        self.out = os.path.join(self.place, "site", "recall")
        os.mkdir(os.path.dirname(self.out))
        self.key = os.path.join(self.place, "key")
        passphrase = os.path.join(self.place, "passphrase")
        with open(passphrase, "w", encoding="utf-8") as file:
            file.write("correct horse battery staple\n")
        subprocess.run([WRITE_KEY, "log", "recall.example.kz", self.key, passphrase], check=True, capture_output=True)
        self.options = ["--key", self.key, "--passphrase-file", passphrase]
        self.done("case", "new", self.log, "--case", "r1", "--course", "recall_maslikhat", "--title", "Recall in district 4",
                  "--area", "KZ-75", "--as", "clerk", "--at", "2024-03-20")

    def done(self, *arguments):
        result = run(*arguments)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        return result.stdout

    def record(self, *event):
        self.done("case", "record", self.log, *event, "--as", "clerk", "--at", "2024-04-01")

    def wait_for_events(self, number):
        end = time.monotonic() + LONG_ENOUGH
        published = 0
        while published != number:
            self.assertLess(time.monotonic(), end, f"in vain: {number} events")
            time.sleep(0.05)
            if os.path.exists(self.out):
                with open(os.path.join(self.out, "data", "events.csv"), encoding="utf-8") as file:
                    published = len(file.read().splitlines()) - 1

    def test_events_are_published_as_they_are_recorded(self):
        watch = subprocess.Popen([PROGRAM, "publish", self.log, "--out", self.out, "--watch", "--interval", "1", *self.options],
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT)
        self.addCleanup(watch.kill)
        self.wait_for_events(1)
        earlier = os.path.join(self.place, "earlier")
        shutil.copy(os.path.join(self.out, "log", "checkpoint"), earlier)
        self.record("date_recorded", "name=filed", "day=2024-04-01")
        self.wait_for_events(2)
        first = os.readlink(self.out)
        time.sleep(2.5)  # nothing is recorded, and nothing published
        self.assertEqual(os.readlink(self.out), first)
        self.record("fact_recorded", "name=previous_recall", "holds=false")
        self.wait_for_events(3)
        self.done("verify", self.out, "--earlier", earlier)
        watch.send_signal(signal.SIGTERM)
        out, said = watch.communicate(timeout=LONG_ENOUGH)
        self.assertEqual((watch.returncode, out.count("published: ")), (0, 3), said)


if __name__ == "__main__":
    unittest.main()
