"""The law in force on a date: parameters, areas and procedures of rules/rules.json (docs/reference/rule-data.md)."""

import re
from fractions import Fraction

from report import Malformed, shown

RULES = "rules/rules.json"
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)  # ISO 8601: dates compare as texts

class Law:
    def __init__(self, rules, country, date, areas_of=None):
        """`areas_of`: whose areas are counted over, where the law of another country is tried."""
        if rules.get("schema") != "mandate/rules/1":
            raise Malformed(RULES, "the schema is not mandate/rules/1")
        if country not in rules["countries"]:
            raise Malformed(RULES, f"holds no law of {country}")
        self.documents, self.date = rules["countries"][country], date
        self.land = rules["countries"][areas_of or country]
        self.used = set()  # names of the parameters that were asked for

    def document(self, folder, name):
        """By its path; None where there is none."""
        return self.documents.get(f"{folder}/{name}.yaml")

    def entry(self, name, area=None):
        """The value in force, {value, since when it is the same, act of the last edition}; None before the first."""
        parameter = self.document("parameters", name.replace(".", "/"))
        if parameter is None:
            raise Malformed(RULES, f"no parameter {name}")
        if parameter["metadata"].get("by") == "area":
            parameter = parameter.get(area) or parameter.get("other")
            if parameter is None:
                return None
        found = None
        for since, dated in sorted(parameter["values"].items()):
            if since > self.date:
                break
            if found is None or dated["value"] != found["value"]:
                found = {"since": since, "value": dated["value"]}
            found["act"] = dated.get("metadata", {}).get("act")
        return found

    def value(self, written, area=None):
        """A value written in a rule, or the parameter that it names; None where that is not in force."""
        if isinstance(written, str) and written.startswith("$"):
            name = written[1:].removesuffix("[here]")
            found = self.entry(name, area)
            if found is None or found["value"] is None:
                return None
            self.used.add(name)
            written = found["value"]
        return Fraction(written)

    def procedure(self, name):
        return self.document("procedures", name)

    def version(self, name):
        """The version of a procedure in force, or None; two at once are an error."""
        versions = [version for version in self.procedure(name)["versions"]
                    if version["from"] <= self.date <= version.get("to", "9999-12-31")]
        if len(versions) > 1:
            raise Malformed(RULES, f"two versions of {name} are in force on {self.date}")
        return versions[0] if versions else None

    def areas(self, kinds):
        """Codes of the areas of these kinds that are in force, in order."""
        kinds = [kinds] if isinstance(kinds, str) else kinds or []
        return sorted(area["area"] for path, area in self.land.items()
                      if path.startswith("areas/") and area["kind"] in kinds
                      and area.get("from", "0000-01-01") <= self.date <= area.get("to", "9999-12-31"))

    def identities(self, version):
        """Sums that hold by definition: the procedure's own, and one of the closed list of figures."""
        own = [(identity["total"], identity["parts"]) for identity in (version or {}).get("identities", [])]
        return own + [("for_plus_against", ["for", "against"])]

def written(value):
    """A number as a determination writes it: whole, or "p/q"."""
    value = None if value is None else Fraction(value)
    return value if value is None else int(value) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"

def check(report, law, determination, used):
    """12: the version and every parameter of the determination are those in force on the date."""
    where, name = "determination.json", determination["procedure"]
    procedure = law.procedure(name)
    if procedure is None:
        return report.fail(12, RULES, f"no procedure {name}")
    version, told = law.version(name), determination["version"]
    if version is None or told is None:
        report.same(12, where, f"whether a version of {name} is in force on {law.date}", told is not None, version is not None)
    else:
        for key in ("from", "to", "act"):
            report.same(12, where, f"version.{key}", told[key], version.get(key))
    for parameter in determination["parameters"]:
        name, place = parameter["name"], f"{where} parameters {parameter['name']}"
        document = law.document("parameters", name.replace(".", "/"))
        if document is None:
            report.fail(12, place, "the rules hold no such parameter")
            continue
        areas = [key for key, value in document.items() if isinstance(value, dict) and key.isupper()] + ["other"]
        entries = [law.entry(name, area) for area in (areas if document["metadata"].get("by") else [None])]
        in_force = {(entry["since"], _text(entry["value"]), entry["act"]) for entry in entries if entry}
        told = (parameter["since"], str(parameter["value"]), parameter["act"])
        report.count(12)
        if told not in in_force:
            report.fail(12, place, f"{told} is not what was in force on {law.date}: {shown(sorted(in_force))}")
        if used is not None and name not in used:
            report.fail(12, place, "the decision does not rest on it")
    for name in sorted((used or set()) - {parameter["name"] for parameter in determination["parameters"]}):
        report.note(12, f"{name} was applied too; the determination does not name it")

def _text(value):
    """As a determination writes it: fractions in lowest terms, whole ones without a denominator."""
    return str(written(value)) if isinstance(value, str) and re.fullmatch("[0-9]+/[0-9]+", value, re.ASCII) else str(value)
