#!/usr/bin/env python3
"""A running case is published by commands: case_publication_test.py PROGRAM WRITE-KEY VERIFIER

Persons are taken in by their (made-up) numbers, an event is sealed, the case is published and verified by both verifiers, a
person finds the own declaration by its opening. Then numbers, tags, salts, the file of the tag key, the passphrase and the
sealed text are looked for in every file, packed or not, as text, hexadecimal and base64. The same search finds all that
stands in the log where the log itself is searched."""

import base64
import gzip
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

PROGRAM, WRITE_KEY, VERIFIER = sys.argv[1:]
NUMBERS = ["850101100002", "850101100012", "850101100022"]
SEALED = "Diagnosis F20.0 by the closed report"
PASSPHRASE = "correct horse battery staple"


def run(*command, status=0, program=PROGRAM):
    result = subprocess.run([*program.split("\n"), *map(str, command)], capture_output=True, text=True, check=False)
    assert result.returncode == status, f"exit {result.returncode} in place of {status}: {command}\n{result.stdout}{result.stderr}"
    return result.stdout


def forms(secret):
    """Itself and as it may be written down; of base64 the digits that do not depend on what stands beside it."""
    yield secret
    yield secret.hex().encode()
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        for before in range(3):
            written = encode(b"\0" * before + secret)
            yield written[-(-before * 8 // 6):len(written) - 4 if len(secret) > 6 else None].rstrip(b"=")


def readings(data):
    yield data
    if data[:2] == b"\x1f\x8b":
        yield from readings(gzip.decompress(data))
    if data[:4] == b"\x28\xb5\x2f\xfd":
        yield from readings(subprocess.run(["zstd", "-dc"], input=data, capture_output=True, check=True).stdout)
    if data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield from readings(archive.read(name))


def found(files, secrets):
    hits = set()
    for name, data in files.items():
        for reading in readings(data):
            lowered = reading.lower()
            for what, secret in secrets.items():
                if any(form.lower() in lowered for form in forms(secret)):
                    hits.add((what, name))
    return hits


def record(log, *event, at, status=0):
    run("case", "record", log, *event, "--as", "clerk", "--at", at, status=status)


def make_case(folder):
    log = folder / "recall.db"
    run("case", "new", log, "--case", "r1", "--course", "recall_maslikhat", "--title", "Recall in district 4", "--area", "KZ-75",
        "--as", "clerk", "--at", "2024-03-20")
    for name, value in (("mandate_began", "2023-03-27"), ("mandate_ends", "2028-03-27")):
        record(log, "date_recorded", f"name={name}", f"day={value}", at="2024-03-20")
    for name, value in (("single_member_deputy", "true"), ("previous_recall", "false")):
        record(log, "fact_recorded", f"name={name}", f"holds={value}", at="2024-03-20")
    record(log, "figures_recorded", "figures.electors=20", at="2024-03-20")
    record(log, "date_recorded", "name=filed", "day=2024-04-01", at="2024-04-01")
    for criterion in ("applicant_is_voter", "ground_named"):
        record(log, "finding_recorded", "stage=registration", f"criterion={criterion}", "answer='yes'", at="2024-04-02")
    # Said twice, the second time by a closed file: nothing hangs on it.
    record(log, "finding_recorded", "stage=registration", "criterion=ground_named", "answer='yes'", f"reason={SEALED}", "--sealed",
           at="2024-04-02")
    run("case", "sign", log, "registration", "accepted", "--as", "commission", "--at", "2024-04-03")
    (folder / "passphrase").write_text(PASSPHRASE + "\n", encoding="utf-8")
    key = ("--passphrase-file", folder / "passphrase")
    run("tag", "kz/recall_maslikhat/r1", folder / "tags.key", folder / "passphrase", program=WRITE_KEY)
    people = folder / "people.csv"
    people.write_text("ИИН,Регион\n" + "".join(f"{number},г. Алматы\n" for number in NUMBERS), encoding="utf-8")
    run("case", "intake", log, "collection", people, "--key", folder / "tags.key", *key, "--as", "clerk", "--at", "2024-04-12")
    return log


def secrets_of(log, folder):
    """What stands in the log and must stand nowhere else, and what stands not even there."""
    kept, elsewhere = {"the sealed text": SEALED.encode()}, {}
    events = [json.loads(line) for line in run("case", "export", log).splitlines()]
    for event in events:
        payload = json.loads(event["payload"])
        for place, item in enumerate(payload.get("items", [])):
            tag = item.split(" ")[0]
            if tag != "-":
                kept[f"tag {place}"] = tag.encode()
                elsewhere[f"tag {place} in bytes"] = bytes.fromhex(tag)
        if "salt" in payload:
            kept[f"salt of event {event['sequence']}"] = payload["salt"].encode()
            elsewhere[f"salt of event {event['sequence']} in bytes"] = bytes.fromhex(payload["salt"])
    assert len([what for what in kept if what.startswith("tag")]) == len(NUMBERS) and len(kept) == len(NUMBERS) + 3, kept.keys()
    for number in NUMBERS:
        elsewhere[f"number {number}"] = number.encode()
    elsewhere["the passphrase"] = PASSPHRASE.encode()
    for line, text in enumerate((folder / "tags.key").read_text(encoding="utf-8").split()):
        if len(text) > 16:
            elsewhere[f"the key of tags, {line}"] = text.encode()
    return kept, elsewhere


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        log, out = make_case(folder), folder / "published"
        key = ("--passphrase-file", folder / "passphrase")
        run("log", "commission.example/recall", folder / "log.key", folder / "passphrase", program=WRITE_KEY)
        run("publish", log, "--out", out, status=2)  # without a key
        publish = ("publish", log, "--out", out, "--key", folder / "log.key", *key, "--as-of")
        run(*publish, "2024-04-20")
        before = (out / "log/checkpoint").read_bytes()
        run("verify", out)
        assert "BEGIN:VEVENT" in (out / "en/calendar.ics").read_text(encoding="utf-8"), "no term in the calendar"
        run(out, program=f"{sys.executable}\n{VERIFIER}")

        kept, elsewhere = secrets_of(log, folder)
        files = {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}
        hits = found(files, kept | elsewhere)
        assert not hits, f"stands in the publication: {sorted(hits)}"

        # The same search, over the log and over packed copies of it.
        told = run("case", "export", log).encode()
        packed = {"log": told, "gz": gzip.compress(told), "hex": told.hex().encode(), "base64": base64.b64encode(told)}
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as writing:
            writing.writestr("log", told)
        packed["zip"] = archive.getvalue()
        packed["zst"] = subprocess.run(["zstd", "-c"], input=told, capture_output=True, check=True).stdout
        expected = {(what, where) for what in kept for where in packed}
        missed = expected - found(packed, kept)
        assert not missed, f"the search does not see {sorted(missed)}"

        # A person's own declaration, by event and place of the receipt.
        event = next(json.loads(line)["sequence"] for line in told.decode().splitlines() if "declarations.received" in line)
        opening = folder / "opening.json"
        opening.write_text(run("case", "opening", log, event, 2), encoding="utf-8")
        proof = run("verify", out, "--opening", opening)
        assert proof.startswith("c2sp.org/tlog-proof@v1"), proof
        opening.write_text(opening.read_text(encoding="utf-8").replace('"place":2', '"place":3'), encoding="utf-8")
        run("verify", out, "--opening", opening, status=1)
        run("case", "opening", log, event, 9, status=2)

        # The case goes on: the log of the publication continues.
        record(log, "stage_closed", "stage=collection", at="2024-04-21")
        run(*publish, "2024-04-22")
        (folder / "before").write_bytes(before)
        run("verify", out, "--earlier", folder / "before")
        run(out, "--earlier", folder / "before", program=f"{sys.executable}\n{VERIFIER}")

        # One bit in any file.
        for path in sorted(path for path in out.rglob("*") if path.is_file() and path.suffix in (".csv", ".json", "")):
            data = bytearray(path.read_bytes())
            data[len(data) // 2] ^= 1
            whole = path.read_bytes()
            path.write_bytes(data)
            assert subprocess.run([sys.executable, VERIFIER, out], capture_output=True, check=False).returncode == 1, path
            path.write_bytes(whole)
    print(f"{len(kept) + len(elsewhere)} secrets are in none of {len(files)} files; in the log the search finds all that stand there")


main()
