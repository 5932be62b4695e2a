"""A passphrase at a terminal: what is typed is not shown, and whoever interrupts gets the terminal back as it was.

    python3 tests/passphrase_terminal_test.py PROGRAM
"""

import os
import pty
import select
import signal
import sys
import tempfile
import termios
import time
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
LONG_ENOUGH = 60  # seconds until something that is awaited must have happened


class Terminal(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.key = os.path.join(place.name, "key")
        self.shown = ""
        self.master, self.slave = pty.openpty()  # both stay open: the terminal outlives the program
        self.child = os.fork()
        if self.child == 0:
            os.login_tty(os.dup(self.slave))
            os.execv(PROGRAM, [PROGRAM, "log", "key", "--name", "results.example/2022", "--out", self.key])
        self.addCleanup(os.close, self.slave)
        self.addCleanup(os.close, self.master)

    def wait_for(self, text):
        end = time.monotonic() + LONG_ENOUGH
        while text not in self.shown:
            self.assertLess(time.monotonic(), end, f"in vain: {text}; there is {self.shown}")
            if select.select([self.master], [], [], 0.1)[0]:
                self.shown += os.read(self.master, 4096).decode()

    def echoes(self):
        return bool(termios.tcgetattr(self.slave)[3] & termios.ECHO)

    def wait_until_hidden(self):
        self.wait_for("Passphrase: ")
        self.assertFalse(self.echoes())

    def end(self):
        return os.waitpid(self.child, 0)[1]

    def test_what_is_typed_is_not_shown(self):
        self.wait_until_hidden()
        os.write(self.master, b"correct horse\n")
        self.wait_for("Again: ")
        os.write(self.master, b"correct horse\n")
        self.wait_for("results.example/2022+")
        self.assertEqual(os.waitstatus_to_exitcode(self.end()), 0)
        self.assertNotIn("horse", self.shown)
        self.assertTrue(self.echoes())
        self.assertTrue(os.path.exists(self.key))

    def interrupted_by(self, interrupt, number):
        self.wait_until_hidden()
        os.write(self.master, b"half of it")
        interrupt()
        status = self.end()
        self.assertTrue(os.WIFSIGNALED(status))
        self.assertEqual(os.WTERMSIG(status), number)
        self.assertTrue(self.echoes())
        self.assertFalse(os.path.exists(self.key))

    def test_control_c(self):
        self.interrupted_by(lambda: os.write(self.master, b"\x03"), signal.SIGINT)

    def test_a_signal_from_elsewhere(self):
        self.interrupted_by(lambda: os.kill(self.child, signal.SIGTERM), signal.SIGTERM)


if __name__ == "__main__":
    unittest.main()
