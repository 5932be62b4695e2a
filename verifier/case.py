"""The case: figures, options, facts and dates, as case.json holds them (docs/reference/case.md), made complete."""

from fractions import Fraction

from folder import MOST_NUMBER, exact
from report import Malformed

# Numbers of areas, seats, members, options and mandates are no sums over areas.
NO_SUMS = {"areas_for", "areas_against", "seats_total", "members", "members_in_office", "candidates", "mandates", "quota_mandates"}

def figure(value, where):
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < MOST_NUMBER:
        raise Malformed(where, f"{str(value)[:40]!r} is no figure")
    return value

def row_of(node, where):
    return {count: figure(value, f"{where} {count}") for count, value in node.items() if value is not None}

class Record:
    """What was counted in one stage. A figure that was not published is left out."""

    def __init__(self, node, where):
        figures = node.get("figures") or {}
        nation = dict(figures.get("nation") or {})
        # Counts of areas as declared: half cantons count half.
        self.declared = {count: exact(nation.pop(count)) for count in ("areas_for", "areas_against") if count in nation}
        self.nation, self.areas, self.bodies = row_of(nation, where), {}, {}
        for rows, told in ((self.areas, figures.get("areas") or {}), (self.bodies, figures.get("bodies") or {})):
            rows |= {unit: row_of(row, f"{where} figures of {unit}") for unit, row in told.items()}
        self.shares = {(share["count"], share["of"], share.get("area") or share.get("body")): interval(share["percent"])
                       for share in figures.get("shares") or []}
        self.options = {option["id"]: figure(option.get("votes"), f"{where} {option['id']}")
                        for option in node.get("lists") or node.get("candidates") or []}
        self.districts = [(row["district"], row["candidate"], row.get("list") or None, figure(row["votes"], where))
                          for row in node.get("district_votes") or []]
        self.district_seats, self.seats = node.get("district_seats") or {}, node.get("seats") or {}

    def row(self, unit):
        return self.nation if unit is None else self.bodies[unit] if unit in self.bodies else self.areas.setdefault(unit, {})

    def complete(self, law, version, assumed):
        """Fills in what follows, and returns the contradictions: {what, count, unit, published, computed}."""
        for item in assumed:
            self.row(item.get("area") or item.get("body")).setdefault(item["figure"], figure(item["value"], "case.json assumed"))
        if self.options:
            self.nation.setdefault("candidates", len(self.options))
            if None not in self.options.values():
                self.nation.setdefault("votes", sum(self.options.values()))
        identities, areas = law.identities(version), law.areas((version or {}).get("areas"))
        given = dict(self.nation)
        for row in (*self.areas.values(), *self.bodies.values(), self.nation):
            follow(row, identities)
        sums = self.area_sums(areas)
        for count, value in sums.items():
            self.nation.setdefault(count, value)
        follow(self.nation, identities)
        found = [{"what": "area_sum", "count": count, "unit": None, "published": str(given[count]), "computed": str(value)}
                 for count, value in sums.items() if count in given and given[count] != value]
        for unit, row in ((None, self.nation), *self.areas.items()):
            for total, parts in identities:
                known = [row[part] for part in parts if part in row]
                if total in row and known and (sum(known) > row[total] or len(known) == len(parts) and sum(known) != row[total]):
                    found.append({"what": "class_sum", "count": total, "unit": unit,
                                  "published": str(row[total]), "computed": str(sum(known))})
        return found

    def area_sums(self, areas):
        """Of figures that every area in force has; of none where the case has other areas too."""
        if not areas or not set(self.areas) <= set(areas):
            return {}
        rows = [self.areas.get(area, {}) for area in areas]
        return {count: sum(row[count] for row in rows) for count in rows[0]
                if count not in NO_SUMS and all(count in row for row in rows)}

def follow(row, identities):
    """Totals from their parts, and the one part that is missing from the total."""
    for total, parts in identities:
        missing = [part for part in parts if part not in row]
        known = sum(row[part] for part in parts if part in row)
        if not missing:
            row.setdefault(total, known)
        elif len(missing) == 1 and total in row and row[total] >= known:
            row[missing[0]] = row[total] - known

class Case:
    def __init__(self, node):
        self.node = node
        self.facts, self.dates = node.get("facts") or {}, node.get("dates") or {}
        self.decisions, self.lots = node.get("decisions") or {}, node.get("lots") or []
        self.every = Record(node, "case.json")
        self.own = {stage: Record(record, f"case.json {stage}") for stage, record in (node.get("stages") or {}).items()}

    def complete(self, law, version):
        return [record.complete(law, version, self.node.get("assumed") or []) for record in (self.every, *self.own.values())][0]

    def lot(self, stage, tier=None):
        return next((lot["winners"] for lot in self.lots if lot["stage"] == stage and lot.get("tier") == tier), None)

def interval(printed):
    """Every share that prints so, the ends included: "52.8" is 0.5275 to 0.5285."""
    decimals = len(printed.partition(".")[2])
    middle, half = exact(printed) / 100, Fraction(1, 2 * 100 * 10**decimals)
    return max(middle - half, Fraction(0)), middle + half

def prints_as(part, whole, printed):
    """Rounded to the nearest, a half either way, or cut off."""
    decimals = len(printed.partition(".")[2])
    share, step = Fraction(part, whole) * 100 * 10**decimals, exact(printed) * 10**decimals
    return abs(share - step) <= Fraction(1, 2) or share // 1 == step

def percentage(part, whole, printed):
    """As many decimals as printed, rounded half up."""
    decimals = len(printed.partition(".")[2])
    digits = f"{(part * 200 * 10**decimals + whole) // (2 * whole):0{decimals + 1}}"
    return f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits
