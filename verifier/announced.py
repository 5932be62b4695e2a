"""13: what the authority announced beside what was decided again, and figures that contradict each other."""

from case import Record, percentage, prints_as
from folder import exact

KEYS = ("what", "count", "of", "unit", "option", "tier", "published", "computed")

def difference(what, published, computed, **further):
    return {"what": what, "published": str(published), "computed": str(computed), **further}

def differences(case, contradictions, decision, of_the_day):
    """Everything that differs, in the words of the determination."""
    found = list(contradictions)
    announced, record = case.node.get("announced") or {}, case.every
    told = Record(announced, "case.json announced")
    for unit, row in ((None, told.nation), *told.areas.items(), *told.bodies.items()):
        found += [difference("figure", value, record.row(unit)[count], count=count, unit=unit)
                  for count, value in row.items() if record.row(unit).get(count, value) != value]
    for option, votes in (announced.get("votes") or {}).items():
        if record.options.get(option) not in (None, votes):
            found.append(difference("votes", votes, record.options[option], option=option))
    for share in announced.get("percentages") or []:
        unit, option = share.get("area") or share.get("body"), share.get("list") or share.get("candidate")
        part = record.options.get(option) if option else record.row(unit).get(share["count"])
        whole = record.row(unit).get(share["of"])
        if part is not None and whole and not prints_as(part, whole, share["printed"]):
            found.append(difference("percentage", share["printed"], percentage(part, whole, share["printed"]),
                                    count=None if option else share["count"], of=share["of"], unit=unit, option=option))
    last = {}
    for entry in case.node.get("progress") or []:
        before = last.get(entry["area"])
        if before is not None and exact(entry["printed"]) < exact(before):
            found.append(difference("falling_turnout", entry["printed"], before, unit=entry["area"]))
        last[entry["area"]] = entry["printed"]
    return found + (outcomes(announced, decision) if of_the_day else [])

def outcomes(announced, decision):
    told = [(what, announced.get(what), getattr(decision, what)) for what in ("answer", "outcome")]
    found = [difference(what, published, computed) for what, published, computed in told
             if published and computed not in ("cannot_tell", published)]
    if announced.get("winners") and decision.winners and sorted(announced["winners"]) != sorted(decision.winners):
        found.append(difference("winners", ", ".join(announced["winners"]), ", ".join(decision.winners)))
    for tier, seats in [(None, announced.get("seats") or {}), *(announced.get("tiers") or {}).items()]:
        computed = decision.tiers.get(tier) if tier else decision.seats
        found += [difference("seats", number, computed.get(name, 0), option=name, tier=tier)
                  for name, number in seats.items() if computed and computed.get(name, 0) != number]
    return found

def check(report, determination, found):
    """`exceeds` says which part is larger than its whole: that one is believed, for both figures stand beside it."""
    mine = {tuple(item.get(key) for key in KEYS) for item in found}
    theirs = {tuple(item.get(key) for key in KEYS) for item in determination["differs_from_announced"] if item["what"] != "exceeds"}
    report.count(13, len(mine | theirs) + 1)
    for verb, items in (("is not named", mine - theirs), ("does not follow from the figures", theirs - mine)):
        for item in sorted(items, key=str):
            named = ", ".join(f"{key} {value}" for key, value in zip(KEYS, item) if value is not None)
            report.fail(13, "determination.json differs_from_announced", f"a difference {verb}: {named}")
