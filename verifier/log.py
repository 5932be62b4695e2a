"""The public log: C2SP tlog-tiles, signed-note, tlog-checkpoint, tlog-cosignature and tlog-policy."""

import base64
import hashlib
import re
from collections import namedtuple

import signature
from report import Malformed

MOST_LEAVES = 20_000_000
WIDTH = 256  # hashes in a full tile
ED25519, COSIGNATURE = 1, 4  # types of signatures

Key = namedtuple("Key", "name id type public")
Checkpoint = namedtuple("Checkpoint", "origin size root text signatures")  # signatures: (name, id, bytes)
Policy = namedtuple("Policy", "logs witnesses groups quorum")

# The tree of RFC 6962, section 2.1.

def leaf_hash(entry):
    return hashlib.sha256(b"\0" + entry).digest()

def _above(hashes):
    """One level up: pairs become one, an odd last one goes up as it is."""
    level = [hashlib.sha256(b"\1" + hashes[i] + hashes[i + 1]).digest() for i in range(0, len(hashes) - 1, 2)]
    return level + hashes[-1:] if len(hashes) & 1 else level

def root_of(hashes):
    if not hashes:
        return hashlib.sha256(b"").digest()
    while len(hashes) > 1:
        hashes = _above(hashes)
    return hashes[0]

# Tiles.

def tile_name(index):
    groups = [f"{index % 1000:03}"]
    while index := index // 1000:
        groups.insert(0, f"x{index % 1000:03}")
    return "/".join(groups)

def tile_paths(kind, count):
    """Path, first hash and width of each tile of so many hashes or entries."""
    for index in range((count + WIDTH - 1) // WIDTH):
        width = min(WIDTH, count - index * WIDTH)
        yield f"log/tile/{kind}/{tile_name(index)}" + (f".p/{width}" if width < WIDTH else ""), index * WIDTH, width

def entries(folder, size):
    """The leaves in their order, each with the place where it stands."""
    for path, first, width in tile_paths("entries", size):
        data, at = folder.bytes(path), 0
        for index in range(first, first + width):
            end = at + 2 + int.from_bytes(data[at:at + 2], "big")
            if at + 2 > len(data) or end > len(data):
                raise Malformed(path, f"ends within leaf {index}")
            yield index, f"{path} leaf {index}", data[at + 2:end]
            at = end
        if at != len(data):
            raise Malformed(path, f"{len(data) - at} bytes behind the last leaf")

def tiles_of(hashes):
    """What each tile of hashes must hold: path -> bytes."""
    level = 0
    while hashes:
        for path, first, width in tile_paths(level, len(hashes)):
            yield path, b"".join(hashes[first:first + width])
        full = len(hashes) // WIDTH
        hashes = [root_of(hashes[i * WIDTH:(i + 1) * WIDTH]) for i in range(full)]
        level += 1

def earlier_tile(path, known):
    """Of a tile that was not yet full when the log was smaller: the tile that continues it; None where it is none."""
    match = re.fullmatch(r"(log/tile/[0-9a-z]+/(?:x[0-9]{3}/)*[0-9]{3})\.p/[1-9][0-9]{0,2}", path, re.ASCII)
    return next((one for one in known if match and one.partition(".p/")[0] == match[1]), None)

# Signed notes.

def _base64(text, where):
    data = base64.b64decode(text, validate=True)
    if base64.b64encode(data).decode() != text:
        raise Malformed(where, "is base64 with bits that mean nothing")
    return data

def parse_key(text, where):
    name, _, rest = text.partition("+")
    written, _, encoded = rest.partition("+")
    data = _base64(encoded, where)
    if not name or len(data) != 33 or data[0] not in (ED25519, COSIGNATURE) or not name.isprintable() or " " in name:
        raise Malformed(where, "is no verifier key of Ed25519")
    key_id = hashlib.sha256(name.encode() + b"\n" + data).digest()[:4]
    if key_id.hex() != written:
        raise Malformed(where, f"the key's id is {key_id.hex()}; {written[:20]!r} is written")
    return Key(name, key_id, data[0], data[1:])

def parse_checkpoint(data, where):
    """The text of a signed note with origin, size, root; nothing is trusted yet."""
    text = data.decode("utf-8")
    body, gap, signed = text.rpartition("\n\n")
    lines = body.split("\n")
    if not gap or not signed.endswith("\n") or len(lines) < 3 or not lines[0] or not text.replace("\n", "").isprintable():
        raise Malformed(where, "is no checkpoint: origin, size, root, an empty line, signatures")
    if not re.fullmatch("0|[1-9][0-9]{0,18}", lines[1], re.ASCII) or int(lines[1]) > MOST_LEAVES:
        raise Malformed(f"{where}:2", f"{lines[1][:40]!r} is no size of a log that this program reads")
    root = _base64(lines[2], f"{where}:3")
    signatures = []
    for number, line in enumerate(signed[:-1].split("\n"), len(lines) + 2):
        match = re.fullmatch("\N{EM DASH} ([^ +]+) ([A-Za-z0-9+/=]+)", line)
        blob = _base64(match[2], f"{where}:{number}") if match else b""
        if len(blob) < 5:
            raise Malformed(f"{where}:{number}", "is no line of a signature")
        signatures.append((match[1], blob[:4], blob[4:]))
    return Checkpoint(lines[0], int(lines[1]), root, body + "\n", signatures)

def verify_signature(key, checkpoint, blob):
    text = checkpoint.text
    if key.type == COSIGNATURE:  # over the time, too
        text, blob = f"cosignature/v1\ntime {int.from_bytes(blob[:8], 'big')}\n{text}", blob[8:]
    return signature.verify(key.public, text.encode(), blob)

def signers(report, checkpoint, keys, where):
    """The keys that have signed. A known key whose signature does not hold, and an unknown one, are failures."""
    known, signed = {(key.name, key.id): key for key in keys}, set()
    for name, ident, blob in checkpoint.signatures:
        report.count(3)
        key = known.get((name, ident))
        if key is None:
            report.fail(3, where, f"a signature of {name} ({ident.hex()}), whom neither log/key nor the policy names")
        elif not verify_signature(key, checkpoint, blob):
            report.fail(3, where, f"the signature of {name} does not hold")
        else:
            signed.add(key)
    return signed

def parse_policy(text, where):
    logs, witnesses, groups, quorum = [], {}, {"none": (0, ())}, None
    for number, line in enumerate(text.split("\n"), 1):
        place, words = f"{where}:{number}", line.split("#")[0].split()
        if not words:
            continue
        named = {*witnesses, *groups}
        if words[0] == "log" and len(words) in (2, 3):
            logs.append(parse_key(words[1], place))
        elif words[0] == "witness" and len(words) in (3, 4) and words[1] not in named:
            witnesses[words[1]] = parse_key(words[2], place)
        elif words[0] == "group" and len(words) > 3 and words[1] not in named and set(words[3:]) <= named - {"none"}:
            needed = {"any": 1, "all": len(words) - 3}.get(words[2]) or int(words[2])
            if not 1 <= needed <= len(words) - 3:
                raise Malformed(place, f"{needed} of {len(words) - 3} can not be")
            groups[words[1]] = (needed, words[3:])
        elif words[0] == "quorum" and len(words) == 2 and quorum is None and words[1] in named:
            quorum = words[1]
        else:
            raise Malformed(place, "is no line of a policy")
    if quorum is None or not logs:
        raise Malformed(where, "a policy names a log and a quorum")
    return Policy(logs, witnesses, groups, quorum)

def meets(policy, name, signed):
    """Whether those who have signed are enough for a witness, a group or `none`."""
    if name in policy.witnesses:
        return policy.witnesses[name].public in {key.public for key in signed if key.type == COSIGNATURE}
    needed, members = policy.groups[name]
    return sum(meets(policy, member, signed) for member in members) >= needed
