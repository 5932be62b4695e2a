"""The law in force on a date: parameters, areas and procedures of rules/rules.json (docs/reference/rule-data.md).
Dates are texts of ISO 8601, which stand in the order of their signs."""

from folder import exact
from report import Malformed, shown

RULES = "rules/rules.json"

class Law:
    def __init__(self, rules, country, date, areas_of=None):
        """`areas_of`: whose areas are counted over, where the law of another country is tried."""
        if rules["schema"] != "mandate/rules/1" or country not in rules["countries"]:
            raise Malformed(RULES, f"holds no law of {country} in the schema mandate/rules/1")
        self.documents, self.date = rules["countries"][country], date
        self.land = rules["countries"][areas_of or country]
        self.used = set()  # parameters that were applied: (name, value, since, act)

    def document(self, folder, name):
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
            written = found["value"]
            self.used.add((name, str(exact(written)), found["since"], found["act"]))
        return exact(written)

    def version(self, procedure):
        """The version in force, or None; two at once are an error."""
        versions = [version for version in procedure["versions"] if version["from"] <= self.date <= version.get("to", "9999-12-31")]
        if len(versions) > 1:
            raise Malformed(RULES, f"two versions of {procedure['procedure']} are in force on {self.date}")
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
    return value if value is None else int(value) if value.denominator == 1 else str(value)

def check(report, law, told, version):
    """12: the version and every parameter of a determination are those that were in force, and applied."""
    where = "determination.json"
    published, in_force = (one and {key: one.get(key) for key in ("from", "to", "act")} for one in (told["version"], version))
    report.same(12, where, f"the version in force on {law.date}", published, in_force)
    named = {(entry["name"], str(entry["value"]), entry["since"], entry["act"]) for entry in told["parameters"]}
    report.count(12, len(named))
    for entry in sorted(named - law.used, key=str):
        applied = [other for other in law.used if other[0] == entry[0]]
        report.fail(12, where, f"parameter {shown(entry)}; in force on {law.date} and applied: {shown(applied or None)}")
    for name in sorted({entry[0] for entry in law.used} - {entry[0] for entry in named}):
        report.notes.append((12, f"{name} was applied too; the determination does not name it"))
