"""What was checked, how many times, and everything that does not hold."""

import json

CHECKS = {1: "completeness: every file that the manifest names is there, and no other",
    2: "digests: of every file, of the parts, and those that the log holds",
    3: "signatures: of the log, and of its witnesses as the policy asks",
    4: "log: from every leaf to the tiles and to the signed root", 5: "events: the chain of digests, without a gap",
    6: "control equations of every protocol", 7: "fold: the figures of every station are those of the log",
    8: "sums on every level", 9: "corrections: each one has its trace",
    10: "thresholds and majorities: the requirements of the law, decided again",
    11: "seats and winners, with ties and lots", 12: "law: what was in force on the date",
    13: "differences from the announced result", 14: "receipts: of every station",}

class Malformed(Exception):
    """Something is not in the form that docs/reference/publication.md gives. Says where and what."""

    def __init__(self, where, text):
        super().__init__(f"{where}: {text}")
        self.where, self.text = where, text

class Report:
    def __init__(self):
        self.counts = dict.fromkeys(CHECKS, 0)  # how many things were looked at
        self.failures = []  # (check, where, text)
        self.notes = []  # (check, text): what was seen and is no failure
        self.facts = {}  # what was verified, for the head of the report

    def count(self, check, number=1):
        self.counts[check] += number

    def fail(self, check, where, text):
        self.failures.append((check, where, text))

    def same(self, check, where, what, found, expected):
        """Counts one comparison, and says so where it fails."""
        self.counts[check] += 1
        if found != expected:
            self.fail(check, where, f"{what} is {shown(found)}; it should be {shown(expected)}")
        return found == expected

    def holds(self):
        return not self.failures

    def failed(self):
        return sorted({check for check, _, _ in self.failures})

    def text(self):
        lines = [f"{key}: {value}" for key, value in self.facts.items()]
        for check, name in CHECKS.items():
            mark = "FAILS" if check in self.failed() else "holds" if self.counts[check] else "none "
            lines.append(f"{check:3} {mark}  {name} ({self.counts[check]:,})")
            lines += [f"           note: {printable(text)}" for number, text in self.notes if number == check]
            lines += [f"           {printable(where)}: {printable(text)}"
                      for number, where, text in self.failures if number == check]
        lines.append("Everything that was checked holds." if self.holds()
                     else f"{len(self.failures)} differences, in checks {', '.join(map(str, self.failed()))}.")
        return "\n".join(lines)

    def json(self):
        checks = [{"check": check, "name": name, "looked_at": self.counts[check], "holds": check not in self.failed(),
                   "notes": [text for number, text in self.notes if number == check]} for check, name in CHECKS.items()]
        failures = [{"check": check, "where": where, "text": text} for check, where, text in self.failures]
        return json.dumps({"schema": "mandate/verification/1", "holds": self.holds(), "facts": self.facts, "checks": checks,
                           "failures": failures}, indent=1)

def shown(value):
    """A value of unknown origin, short enough for a line."""
    text = "nothing" if value is None or value == "" else str(value)
    return text if len(text) <= 200 else text[:197] + "..."

def printable(text):
    """Without control characters: a file under test may not steer the reader's terminal."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)
