"""The files of a publication. Only files found inside the folder are opened, and none larger than a limit."""

import csv, io, json, os, re
from fractions import Fraction

from report import Malformed

MOST_FILES, MOST_BYTES = 1_000_000, 1 << 28  # of a file
MOST_NUMBER = 1 << 63  # figures are below this

class Folder:
    def __init__(self, path):
        self.path = os.path.realpath(path)  # a link that is turned meanwhile changes nothing here
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
        return self.bytes(name).decode("utf-8")

    def json(self, name):
        return parse_json(self.text(name), name)

    def rows(self, name, header):
        """The rows of a CSV file with exactly this header, each with its line."""
        reader = csv.reader(io.StringIO(self.text(name), newline=""), strict=True)
        if (found := next(reader, [])) != header:
            raise Malformed(f"{name}:1", f"the columns are {','.join(found)[:200]}; expected {','.join(header)[:200]}")
        for row in reader:
            if len(row) != len(header):
                raise Malformed(f"{name}:{reader.line_num}", f"{len(row)} cells; expected {len(header)}")
            yield reader.line_num, row

def exact(value):
    """A whole number, "p/q" or a decimal as a fraction: bounded, and without the exponents that Fraction would read."""
    if not re.fullmatch(r"[0-9]{1,19}(/[0-9]{1,19}|\.[0-9]{1,15})?", str(value), re.ASCII):
        raise ValueError(f"{str(value)[:40]!r} is no number")
    return Fraction(str(value))

def parse_json(text, where):
    try:
        return _DECODER.decode(text)
    except (ValueError, RecursionError) as error:
        raise Malformed(where, f"is no JSON: {error}") from None

def _no_float(_):
    raise ValueError("a number that is not whole")

_DECODER = json.JSONDecoder(parse_float=_no_float, parse_constant=_no_float)
canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode  # keys by their bytes
