"""The public log: C2SP tlog-tiles, signed-note, tlog-checkpoint, tlog-cosignature and tlog-policy."""

import base64, hashlib, re
from collections import namedtuple

import signature
from folder import parse_json
from report import Malformed

MOST_LEAVES, WIDTH = 20_000_000, 256  # of a log; of a full tile
ED25519, COSIGNATURE = 1, 4  # types of signatures

Key = namedtuple("Key", "name id type public")
Checkpoint = namedtuple("Checkpoint", "origin size root text signatures")  # signatures: (name, id, bytes)
Note = namedtuple("Note", "text signatures")
Change = namedtuple("Change", "leaf until old new")  # of the keys of a log
Policy = namedtuple("Policy", "logs witnesses groups quorum")

# The tree of RFC 6962, section 2.1.
def leaf_hash(entry):
    return hashlib.sha256(b"\0" + entry).digest()

def root_of(hashes):
    if not hashes:
        return hashlib.sha256(b"").digest()
    while len(hashes) > 1:  # one level up: pairs become one, an odd last one goes up as it is
        above = [hashlib.sha256(b"\1" + hashes[i] + hashes[i + 1]).digest() for i in range(0, len(hashes) - 1, 2)]
        hashes = above + hashes[-1:] if len(hashes) & 1 else above
    return hashes[0]

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

def parse_note(data, where):
    """A text and the signatures under it; nothing is trusted yet."""
    text = data.decode("utf-8")
    body, gap, signed = text.rpartition("\n\n")
    if not gap or not signed.endswith("\n") or not text.replace("\n", "").isprintable():
        raise Malformed(where, "is no signed note: a text, an empty line, signatures")
    signatures = []
    for number, line in enumerate(signed[:-1].split("\n"), body.count("\n") + 3):
        match = re.fullmatch("\N{EM DASH} ([^ +]+) ([A-Za-z0-9+/=]+)", line)
        blob = _base64(match[2], f"{where}:{number}") if match else b""
        if len(blob) < 5:
            raise Malformed(f"{where}:{number}", "is no line of a signature")
        signatures.append((match[1], blob[:4], blob[4:]))
    return Note(body + "\n", signatures)

def parse_checkpoint(data, where):
    """A note of origin, size and root."""
    note = parse_note(data, where)
    origin, size, root, *_ = note.text.split("\n") + [""]
    if not origin or not re.fullmatch("0|[1-9][0-9]{0,18}", size, re.ASCII) or int(size) > MOST_LEAVES:
        raise Malformed(f"{where}:2", f"{size[:40]!r} is no size of a log that this program reads")
    return Checkpoint(origin, int(size), _base64(root, f"{where}:3"), *note)

def verify_signature(key, note, blob):
    text = note.text
    if key.type == COSIGNATURE:  # over the time, too
        text, blob = f"cosignature/v1\ntime {int.from_bytes(blob[:8], 'big')}\n{text}", blob[8:]
    return signature.verify(key.public, text.encode(), blob)

def signers(report, note, keys, where):
    """The keys that have signed. A known key whose signature does not hold, and an unknown one, are failures."""
    known, signed = {(key.name, key.id): key for key in keys}, set()
    for name, ident, blob in note.signatures:
        report.count(3)
        key = known.get((name, ident))
        if key is None:
            report.fail(3, where, f"a signature of {name} ({ident.hex()}), whom neither log/key, the policy nor a leaf names")
        elif not verify_signature(key, note, blob):
            report.fail(3, where, f"the signature of {name} does not hold")
        else:
            signed.add(key)
    return signed

def changed_keys(report, history, origin, index, where, entry):
    """3: a leaf that changes the keys takes away those that signed before it, and all of them have signed it."""
    leaf = parse_json(entry.decode(), where)
    note = parse_note(leaf["note"].encode(), where)
    match = re.fullmatch(f"mandate/key-rotation/1\nlog {re.escape(origin)}\nleaf {index}\nuntil ([1-9][0-9]{{0,17}})\n"
                         "((?:old [^\n]+\n)+)((?:new [^\n]+\n)+)", note.text)
    if set(leaf) != {"note", "type"} or not match or int(match[1]) <= index:
        raise Malformed(where, "is no change of the keys of this log at this leaf")
    old, new = ([parse_key(line[4:], where) for line in part[:-1].split("\n")] for part in match.groups()[1:])
    if {(key.name, key.type) for key in old + new} != {(origin, ED25519)} or len({key.public for key in old + new}) < len(old + new):
        raise Malformed(where, "changes keys that are none of this log, or names one twice")
    given_up = {key for change in history for key in change.old}
    if history and (set(old) != set(history[-1].new) or index < history[-1].until or given_up & set(new)):
        raise Malformed(where, "takes away other keys than those that sign alone, or brings back one that was given up")
    if not report.same(3, where, "whether every old and every new key has signed", signers(report, note, old + new, where) == {*old, *new}, True):
        return history
    return [*history, Change(index, int(match[1]), old, new)]

def signers_at(history, size, otherwise):
    """Who signs a tree of so many leaves; `otherwise` where the keys have never changed."""
    last = next((change for change in reversed(history) if change.leaf < size), None)
    if last is None:
        return history[0].old if history else otherwise
    return last.new + (last.old if size <= last.until else [])

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
