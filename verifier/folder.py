"""The files of a publication. Only files found inside the folder are opened, and none larger than a limit."""

import csv
import io
import json
import os

from report import Malformed

MOST_FILES = 1_000_000
MOST_BYTES = 1 << 28  # of a file
MOST_NUMBER = 1 << 63  # figures are below this

class Folder:
    def __init__(self, path):
        self.path = path
        self.files = {}  # path with slashes -> size
        self.strange = []  # links, devices and whatever else is no plain file
        self._walk("")

    def _walk(self, below):
        with os.scandir(os.path.join(self.path, below)) as entries:
            for entry in entries:
                name = f"{below}/{entry.name}" if below else entry.name
                if entry.is_dir(follow_symlinks=False) and below.count("/") < 30:
                    self._walk(name)
                elif entry.is_file(follow_symlinks=False) and len(self.files) < MOST_FILES:
                    self.files[name] = entry.stat(follow_symlinks=False).st_size
                else:
                    self.strange.append(name)

    def bytes(self, name):
        if name not in self.files:
            raise Malformed(name, "the file is missing")
        descriptor = os.open(os.path.join(self.path, name), os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        with os.fdopen(descriptor, "rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise Malformed(name, f"the file has more than {MOST_BYTES:,} bytes, which is more than this program reads")
        return data

    def text(self, name):
        try:
            return self.bytes(name).decode("utf-8")
        except UnicodeDecodeError as error:
            raise Malformed(name, f"is not UTF-8 at byte {error.start}") from None

    def json(self, name):
        return parse_json(self.text(name), name)

    def rows(self, name, header):
        """The rows of a CSV file with exactly this header, each with its line."""
        reader = csv.reader(io.StringIO(self.text(name), newline=""), strict=True)
        try:
            found = next(reader, [])
            if found != header:
                raise Malformed(f"{name}:1", f"the columns are {','.join(found)[:200]}; expected {','.join(header)[:200]}")
            for row in reader:
                if len(row) != len(header):
                    raise Malformed(f"{name}:{reader.line_num}", f"{len(row)} cells; expected {len(header)}")
                yield reader.line_num, row
        except csv.Error as error:
            raise Malformed(f"{name}:{reader.line_num}", f"is no CSV: {error}") from None

def parse_json(text, where):
    try:
        return json.loads(text, parse_float=_no_float, parse_constant=_no_float)
    except (ValueError, RecursionError) as error:
        raise Malformed(where, f"is no JSON: {error}") from None

def _no_float(_):
    raise ValueError("a number that is not whole")

def canonical(value):
    """Canonical JSON: keys in the order of their bytes, no whitespace."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

def number(text, where):
    """A figure of a CSV cell: a whole number, or None where the cell is empty."""
    if text == "":
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 20 and str(int(text)) == text and int(text) < MOST_NUMBER):
        raise Malformed(where, f"{text[:40]!r} is no whole number")
    return int(text)
