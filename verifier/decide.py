"""The decision, made again: stages, requirement trees in three answers, one winner, seats.
A node of the tree is a dictionary with the keys of docs/reference/determination.md, as far as they are recomputed."""

import calendar, datetime, math
from collections import Counter
from fractions import Fraction

import seats as seat_rules
from folder import canonical
from law import written
from report import Malformed, shown

YES, NO, UNKNOWN = "yes", "no", "cannot_tell"

def of_truth(value):
    return UNKNOWN if value is None else YES if value else NO

def all_of(answers):
    return min(answers, key=(NO, UNKNOWN, YES).index, default=YES)

def any_of(answers):
    return max(answers, key=(NO, UNKNOWN, YES).index, default=NO)

def rounded(value, rounding):
    return {"exact": value, "ceil": Fraction(math.ceil(value)), "floor": Fraction(math.floor(value))}[rounding]

def share_edge(operator, bound):
    """The smallest count that passes; of `at_most` the largest."""
    return {"at_least": math.ceil(bound), "more_than": math.floor(bound) + 1, "at_most": math.floor(bound)}[operator]

def add_period(date, number, unit, month_end):
    """The day that lies so many days, months or years after another; None where the month is too short."""
    year, month, day = (int(part) for part in date.split("-"))
    if unit == "day":
        return (datetime.date(year, month, day) + datetime.timedelta(days=number)).isoformat()
    year, month = divmod(year * 12 + month - 1 + number * (12 if unit == "year" else 1), 12)
    last = calendar.monthrange(year, month + 1)[1]
    if day > last and month_end == "first_of_next":
        return (datetime.date(year, month + 1, last) + datetime.timedelta(days=1)).isoformat()
    return f"{year:04}-{month + 1:02}-{min(day, last):02}" if day <= last or month_end == "last_day" else None

class Requirements:
    """Evaluates requirements over the record of a stage. `supposed`: (question, reading) taken as adopted."""

    def __init__(self, law, version, case, record, supposed=None):
        self.law, self.version, self.case, self.record, self.supposed = law, version, case, record, supposed
        self.questions = {}  # question -> ids of its readings

    def evaluate(self, requirement, area=None):
        for operator in OPERATORS:
            if operator in requirement:
                node = OPERATORS[operator](self, operator, requirement[operator], area)
                return {"kind": operator, "area": area, "parts": []} | node
        raise Malformed("rules/rules.json", f"a requirement without an operator: {shown(requirement)}")

    def several(self, operator, parts, area):
        nodes = [self.evaluate(part, area) for part in parts]
        return {"answer": (all_of if operator == "all" else any_of)([node["answer"] for node in nodes]), "parts": nodes}

    def negation(self, _, part, area):
        node = self.evaluate(part, area)
        return {"answer": {YES: NO, NO: YES, UNKNOWN: UNKNOWN}[node["answer"]], "parts": [node]}

    def operand(self, count, area, body):
        """{count, unit, value}: value None where the figure is missing."""
        if body is not None:
            declared = (self.version.get("bodies") or {}).get(body, {}).get("members") if count == "members" else None
            value = self.record.bodies.get(body, {}).get(count) if declared is None else written(self.law.value(declared))
            return {"count": count, "unit": body, "value": value}
        row = self.record.nation if area is None else self.record.areas.get(area, {})
        return {"count": count, "unit": area, "value": row.get(count)}

    def comparison(self, operator, rule, area):
        count = self.operand(rule["count"], area, rule.get("body"))
        share = "share" in rule
        of_area = None if rule.get("of_scope") == "nation" else area
        of = self.operand(rule["of"], of_area, rule.get("body")) if share else None
        bound, rounding = self.law.value(rule["share" if share else "value"], area), rule.get("rounding", "exact")
        node = {"kind": "comparison", "operator": operator, "count": count, "of": of, "bound": written(bound),
                "answer": UNKNOWN, "needed": None, "margin": None}
        edge = bound if not share or bound is None else None if of["value"] is None else rounded(bound * of["value"], rounding)
        if edge is not None:
            node["needed"] = share_edge(operator, edge)
            if count["value"] is not None:
                node["margin"] = (count["value"] - node["needed"]) * (-1 if operator == "at_most" else 1)
                node["answer"] = of_truth(node["margin"] >= 0)
        elif share and bound is not None and (interval := self.record.shares.get((count["count"], of["count"], count["unit"]))):
            node["answer"] = by_interval(operator, interval, bound, rounding)
        return node

    def areas(self, _, rule, __):
        codes = self.law.areas(self.version.get("areas"))
        nodes = [self.evaluate(rule["where"], code) for code in codes]
        weights = [self.law.value(rule["weight"], code) if "weight" in rule else Fraction(1) for code in codes]
        if None in weights:
            return {"answer": UNKNOWN, "parts": nodes}
        total = sum(weights)
        by = {answer: sum(weight for weight, node in zip(weights, nodes) if node["answer"] == answer)
              for answer in (YES, NO, UNKNOWN)}
        node = {"kind": "areas", "parts": nodes, "areas": written(total), "declared": False}
        answer = self.quantified(rule, total, by[YES], by[UNKNOWN])
        if answer == UNKNOWN and "declared" in rule and "areas_for" in self.record.declared:
            by = {YES: self.record.declared["areas_for"], NO: self.record.declared.get("areas_against", Fraction(0))}
            by[UNKNOWN] = max(total - by[YES] - by[NO], Fraction(0))
            node["declared"], node["parts"], answer = True, [], self.quantified(rule, total, by[YES], by[UNKNOWN])
        return node | {"answer": answer, "holding": written(by[YES]), "failing": written(by[NO]),
                       "cannot_tell": written(by[UNKNOWN])}

    def quantified(self, rule, total, holding, unknown):
        """The answer where so many areas hold and so many more may."""
        kind = next(kind for kind in ("at_least_share", "more_than_share", "at_least_number", "all") if kind in rule)
        bound = Fraction(1) if kind == "all" else self.law.value(rule[kind])
        if bound is None:
            return UNKNOWN
        needed = bound if kind == "at_least_number" else rounded(bound * total, rule.get("rounding", "exact"))
        if kind == "more_than_share":
            return YES if holding > needed else NO if holding + unknown <= needed else UNKNOWN
        return YES if holding >= needed else NO if holding + unknown < needed else UNKNOWN

    def elapsed(self, _, rule, __):
        begin, end = self.case.dates.get(rule["from"]), self.case.dates.get(rule["to"])
        period = self.law.value(rule["at_least"])
        unit = self.law.document("parameters", rule["at_least"][1:].replace(".", "/"))["metadata"]["unit"]
        earliest = add_period(begin, int(period), unit, rule.get("month_end")) if begin and period is not None else None
        return {"answer": of_truth(end >= earliest if earliest and end else None), "earliest": earliest}

    def fact(self, _, name, __):
        value = self.case.facts.get(name)
        return {"answer": of_truth(value), "fact": name, "value": value}

    def alternatives(self, _, rule, area):
        question = canonical([rule["question"], [reading["requirement"] for reading in rule["readings"]]])
        self.questions[question] = [reading["id"] for reading in rule["readings"]]
        adopted = self.supposed[1] if self.supposed and self.supposed[0] == question else rule.get("adopted")
        inner = [self.evaluate(reading["requirement"], area) for reading in rule["readings"]]
        nodes = [{"kind": "reading", "area": area, "answer": node["answer"], "reading": reading["id"], "parts": [node]}
                 for reading, node in zip(rule["readings"], inner)]
        answers = {node["reading"]: node["answer"] for node in nodes}
        answer = nodes[0]["answer"] if len(set(answers.values())) == 1 else answers.get(adopted, UNKNOWN)
        return {"answer": answer, "readings_differ": {YES, NO} <= set(answers.values()), "parts": nodes}

OPERATORS = {"all": Requirements.several, "any": Requirements.several, "not": Requirements.negation, "areas": Requirements.areas,
             "elapsed": Requirements.elapsed, "fact": Requirements.fact, "alternatives": Requirements.alternatives,
             **dict.fromkeys(("at_least", "more_than", "at_most"), Requirements.comparison)}

def by_interval(operator, interval, bound, rounding):
    """A printed percentage in place of two figures: an answer only where every share that prints so gives it."""
    low, high = interval
    if operator == "more_than":
        return YES if low > bound else NO if high <= bound else UNKNOWN
    if operator == "at_least":  # rounding down may let a share pass that is below the bound
        return YES if low >= bound else NO if high < bound and rounding != "floor" else UNKNOWN
    return YES if high <= bound else NO if low > bound and rounding != "ceil" else UNKNOWN

class Decision:
    """`answer`, `outcome`, `finding`, `seats`, `tiers`, `winners`, `ties`."""

    def __init__(self, law, case, procedure, supposed=None):
        self.law, self.case, self.supposed = law, case, supposed
        self.version = law.version(procedure)
        self.seats, self.tiers, self.winners, self.ties, self.finding = {}, {}, [], [], None
        self.questions, self.remaining, self.chosen_before = {}, None, False
        known = procedure["complete_from"] <= law.date
        self.answer, self.outcome = (NO, "no_version_in_force") if known else (UNKNOWN, "history_unknown")
        if self.version:
            self.walk()

    def walk(self):
        stages = {stage["id"]: stage for stage in self.version["stages"]}
        ends, at, nodes = self.version["ends"], self.case.node.get("start") or self.version["stages"][0]["id"], []
        while at in stages and len(nodes) < 100:
            outcome, node = self.stage(stages[at])
            following = stages[at]["on"].get(outcome) if outcome else None
            nodes.append({"kind": "stage", "area": None, "stage": at, "outcome": outcome, "next": following} | node)
            at = following
        self.answer, self.outcome = (ends[at]["answer"], at) if at in ends else (UNKNOWN, UNKNOWN)
        self.finding = {"kind": "procedure", "area": None, "answer": self.answer, "parts": nodes}

    def stage(self, stage):
        """(outcome or None, {answer, parts})"""
        record, kind = self.case.own.get(stage["id"], self.case.every), stage["kind"]
        if kind == "decision":
            return self.case.decisions.get(stage["id"]), {}
        if kind in ("choice", "allocation"):
            return getattr(self, kind)(stage, record)
        requirements = Requirements(self.law, self.version, self.case, record, self.supposed)
        node = requirements.evaluate(stage["requirement"])
        self.questions |= requirements.questions
        return {YES: "met", NO: "not_met", UNKNOWN: None}[node["answer"]], {"answer": node["answer"], "parts": [node]}

    def choice(self, stage, record):
        """One winner: the most votes, or a majority to reach."""
        unknown = {"kind": "choice", "area": None, "answer": UNKNOWN, "parts": []}
        if self.chosen_before and stage["id"] not in self.case.own:
            return None, {"answer": UNKNOWN}  # a later ballot has votes of its own
        self.chosen_before, votes = True, dict(record.options)
        if "candidates" in stage and self.remaining:
            places = int(self.law.value(stage["candidates"]))
            edge = sorted(self.remaining.values(), reverse=True)[:places][-1]
            votes = {name: number for name, number in votes.items() if self.remaining.get(name, -1) >= edge}
            if len(votes) < min(places, len(self.remaining)):
                return None, {"answer": UNKNOWN}
        known = {name: number for name, number in votes.items() if number is not None}
        sure = len(known) == len(votes) > 0
        self.remaining = votes if sure else None
        most, needed = max(known.values(), default=0), 1
        if stage["winner"] != "plurality":
            (operator, rule), = stage["winner"].items()
            of, share = record.nation.get(rule["of"]), self.law.value(rule["share"])
            if of is None or share is None:
                return None, {"answer": UNKNOWN, "parts": [unknown]}
            unknown |= {"of_value": of, "needed": share_edge(operator, share * of)}
            needed = max(unknown["needed"], 1)
            sure = sure or most >= needed and share >= Fraction(1, 2) and operator == "more_than"
        if not sure:
            return None, {"answer": UNKNOWN, "parts": [unknown]}
        leading = [name for name, number in known.items() if number == most >= needed]
        self.winners, tie = seat_rules.settle(leading, 1, stage["tie"], self.case.lot(stage["id"]))
        if tie:
            self.ties.append({"stage": stage["id"], "tier": None} | tie)
        outcome = "elected" if self.winners else "tie" if leading else "none"
        answer = YES if self.winners else UNKNOWN if leading else NO
        return outcome, {"answer": answer, "parts": [unknown | {"answer": answer}]}

    def allocation(self, stage, record):
        """Seats of a body, tier by tier."""
        wanted, states, nodes, filled = self.case.node.get("tiers"), [], [], {}
        for tier in stage["tiers"]:
            filled[tier["id"]] = number = self.seats_of(tier, record, filled)
            if wanted and tier["id"] not in wanted:
                continue
            node = {"kind": "tier", "area": None, "tier": tier["id"], "seats": number, "parts": []}
            if tier["method"] == "elected_elsewhere":  # named and counted, not filled
                nodes.append(node)
                continue
            fill = self.lists if tier["method"] == "largest_remainder" else self.districts
            given, state, more = fill(stage, tier, record, number)
            states.append(state)
            nodes.append(node | more | {"answer": {"allocated": YES, "none": NO}.get(state, UNKNOWN)})
            if given is not None and state == "allocated":
                self.tiers[tier["id"]] = given
        outcome = next((state for state in (None, "tie", "none") if state in states), "allocated")
        if outcome == "allocated":
            for name, number in (line for given in self.tiers.values() for line in given.items()):
                self.seats[name] = self.seats.get(name, 0) + number
        return outcome, {"parts": [{"kind": "all", "area": None, "parts": nodes}]}

    def seats_of(self, tier, record, filled):
        """How many seats a tier has, or None."""
        rule, number = tier["seats"], None
        if not isinstance(rule, dict):
            number = self.law.value(rule)
        elif "remainder_of" in rule:
            total, other = record.nation.get(rule["remainder_of"]), filled.get(rule["after"])
            number = None if total is None or other is None else total - other
        elif rule["count"] in record.nation:
            share = self.law.value(rule["share"])
            number = None if share is None else rounded(share * record.nation[rule["count"]], rule["rounding"])
        return record.seats.get(tier["id"]) if number is None else int(number)

    def lists(self, stage, tier, record, seats):
        """({list: seats} or None, state, further keys of the node)"""
        (operator, rule), = ((key, tier["threshold"][key]) for key in ("at_least", "more_than") if key in tier["threshold"])
        base, share, votes = record.nation.get(rule["of"]), self.law.value(rule["share"]), record.options
        single = tier.get("single_list")
        factor, minimum = (self.law.value(single["factor"]), self.law.value(single["minimum"])) if single else (None, None)
        node = {"threshold_base": base}
        if None in (base, share, seats) or None in votes.values() or not votes or single and None in (factor, minimum):
            return None, None, node
        passing = seat_rules.admitted(votes, share, operator == "more_than", base)
        node["threshold_votes"] = share_edge(operator, share * base)
        if not passing:
            return None, "none", node
        lots, given = self.case.lot(stage["id"], tier["id"]), dict.fromkeys(votes, 0)
        if len(passing) == 1 and single:
            shares, following, tie = seat_rules.single_list(votes, passing[0], seats, factor, minimum, tier["tie"], lots)
            passing += [following] if following else []
        else:
            shares, tie = seat_rules.largest_remainder({name: votes[name] for name in passing}, seats, tier["tie"], lots)
        if tie:
            self.ties.append({"stage": stage["id"], "tier": tier["id"]} | tie)
            if not tie["settled"]:
                return None, "tie", node
        given |= shares
        lines = [{"list": name, "votes": votes[name], "admitted": name in passing, "seats": given[name]} for name in votes]
        return given, "allocated", node | {"lists": lines, "votes_of_admitted": sum(votes[name] for name in passing)}

    def districts(self, stage, tier, record, seats):
        if not record.districts:
            declared = record.district_seats
            known = declared and seats is not None and sum(declared.values()) == seats
            return (dict(declared), "allocated", {"declared": True}) if known else (None, None, {})
        leaders = seat_rules.district_leaders(record.districts)
        if leaders is None or seats is None or len(leaders) < seats:
            return None, None, {}
        tied = {district: leading for district, (leading, _) in leaders.items() if len(leading) > 1}
        self.ties += [{"stage": stage["id"], "tier": tier["id"], "options": leading, "places": 1, "settled": False, "winners": []}
                      for leading in tied.values()]
        given = dict(Counter(of or "independent" for _, of in leaders.values()))
        node = {"districts": [{"district": district, "leading": leading} for district, (leading, _) in leaders.items()]}
        return (None, "tie", node) if tied else (given, "allocated", node)

def depends_on_reading(law, case, procedure, decision):
    """Whether the answer changes with the reading of any one question."""
    return any(len({Decision(law, case, procedure, (question, reading)).answer for reading in readings}) > 1
               for question, readings in decision.questions.items())

def compare(report, check, where, mine, theirs):
    """Every key that was recomputed against the published one, and so down the tree."""
    if isinstance(mine, dict) and isinstance(theirs, dict):
        name = theirs.get("stage") or theirs.get("tier") or theirs.get("reading") or theirs.get("area")
        for key, value in mine.items():
            compare(report, check, f"{where} {name} {key}" if name else f"{where} {key}", value, theirs.get(key))
    elif isinstance(mine, list) and isinstance(theirs, list) and len(mine) == len(theirs):
        for one, other in zip(mine, theirs):
            compare(report, check, where, one, other)
    else:
        report.same(check, where, "it", theirs, mine)
