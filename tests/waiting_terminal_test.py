#!/usr/bin/env python3
"""A command that waits for its file says so on a terminal, takes the line away, and says nothing elsewhere.

waiting_terminal_test.py PROGRAM
"""

import os
import pty
import select
import subprocess
import sys
import tempfile
import time

PATIENCE = 20  # seconds; a program that does not answer by then fails the test
TABLE = b"station,electors,ballots_received,participants,for,against,invalid,both_marked,unofficial\n1,9,9,3,1,1,1,0,0\n"


def begin(program, fifo, error):
    command = [program, "check", fifo, "--form", "referendum_protocol", "--lang", "ru"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=error)


def read_until(master, text):
    seen = b""
    end = time.monotonic() + PATIENCE
    while text not in seen:
        ready, _, _ = select.select([master], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            raise SystemExit(f"the terminal never showed {text!r}; it showed {seen!r}")
        seen += os.read(master, 65536)
    return seen


def on_a_terminal(program, fifo):
    master, slave = pty.openpty()
    child = begin(program, fifo, slave)
    read_until(master, "Идёт работа… 1 с".encode())
    with open(fifo, "wb") as table:
        table.write(TABLE)
    child.communicate(timeout=PATIENCE)
    os.close(slave)
    rest = b""
    try:
        while piece := os.read(master, 65536):
            rest += piece
    except OSError:  # the terminal has ended
        pass
    if not rest.endswith(b"\r\x1b[K"):
        raise SystemExit(f"the line was not taken away: {rest!r}")


def elsewhere(program, fifo):
    child = begin(program, fifo, subprocess.PIPE)
    time.sleep(1.5)
    with open(fifo, "wb") as table:
        table.write(TABLE)
    _, error = child.communicate(timeout=PATIENCE)
    if error:
        raise SystemExit(f"said to a pipe: {error!r}")


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "table.csv")
    os.mkfifo(path)
    on_a_terminal(sys.argv[1], path)
    elsewhere(sys.argv[1], path)
print("a command that waits says so")
