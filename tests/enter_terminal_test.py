#!/usr/bin/env python3
"""Types a protocol twice at a real terminal, by two people, and asks the log what came of it.

enter_terminal_test.py PROGRAM
"""

import os
import pty
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
import fcntl

PATIENCE = 20  # seconds; a program that does not answer by then fails the test
FOLDER = "examples/kz-2022-count-small"
STATION = "KZ-11/1/100"
# electors, received, took part, for, against, invalid, every option marked: a number and the same in words; then the
# ballots of an unofficial form. 500 = 375 + 100 + 20 + 5
FIGURES = ["800", "700", "500", "375", "100", "20", "5"]
UNOFFICIAL = "0"


class Terminal:
    """The program in a terminal of 24 rows and 80 columns."""

    def __init__(self, program, log, actor):
        self.screen = b""
        self.child, self.master = pty.fork()
        if self.child == 0:
            os.environ.update(TERM="xterm", LC_ALL="C.UTF-8", NO_COLOR="1")
            os.execv(program, [program, "enter", FOLDER, "--log", log, "--as", actor, "--lang", "en"])
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def wait_for(self, text):
        end = time.monotonic() + PATIENCE
        while text.encode() not in self.screen:
            ready, _, _ = select.select([self.master], [], [], max(0.0, end - time.monotonic()))
            if not ready:
                raise SystemExit(f"the screen never showed {text!r}; it showed\n{self.screen[-3000:].decode(errors='replace')}")
            self.screen += os.read(self.master, 65536)

    def press(self, keys):
        self.screen = b""
        os.write(self.master, keys.encode())

    def end(self):
        _, status = os.waitpid(self.child, 0)
        os.close(self.master)
        if os.waitstatus_to_exitcode(status) != 0:
            raise SystemExit(f"the program ended with {os.waitstatus_to_exitcode(status)}")


def type_protocol(terminal, figures):
    terminal.wait_for("Type the number")
    terminal.press("100\r")
    terminal.wait_for("F10")
    for figure in figures:
        terminal.press(figure + "\r\r")  # the line in words is left empty
    terminal.press(UNOFFICIAL)
    terminal.press("\x04")  # Control-D hands in, like F10
    terminal.wait_for("Before handing in")
    terminal.press("\r")


def main():
    program = os.path.abspath(sys.argv[1])
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, "count.db")
        subprocess.run([program, "count", "start", FOLDER, log, "--as", "commission"], check=True, stdout=subprocess.DEVNULL)

        first = Terminal(program, log, "Aigul")
        type_protocol(first, FIGURES)
        first.wait_for("the entry is taken")
        first.press("\x1b")
        first.end()

        misread = FIGURES[:3] + ["357"] + FIGURES[4:]
        second = Terminal(program, log, "Boris")
        type_protocol(second, misread)
        second.wait_for("The entries differ")
        second.press("\x1bOD\r")  # the left arrow: the first entry is right
        second.wait_for("Write the reason")
        second.press("misread\r")
        second.wait_for("F10 make the protocol final")
        second.press("\x04")
        second.wait_for("1 of 40")
        second.press("\x1b")
        second.end()

        shown = subprocess.run(
            [program, "count", "show", log, STATION, "--lang", "en"], check=True, capture_output=True, text=True
        ).stdout
        for wanted in ("Aigul", "Boris", "misread", "375", "357"):
            if wanted not in shown:
                raise SystemExit(f"the record of the station does not hold {wanted!r}:\n{shown}")
        subprocess.run([program, "count", "verify", log], check=True, stdout=subprocess.DEVNULL)
    print("two people, one protocol, one difference settled: 1 passed, 0 failed")


if __name__ == "__main__":
    main()
