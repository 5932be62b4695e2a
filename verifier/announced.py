"""13: what the authority announced beside what was decided again, and figures that contradict each other."""

from fractions import Fraction

from case import percentage, prints_as

KEYS = ("what", "count", "of", "unit", "option", "tier", "published", "computed")

def difference(what, published, computed, **further):
    return {"what": what, "published": str(published), "computed": str(computed), **further}

def differences(case, contradictions, decision, of_the_day):
    """Everything that differs, in the words of the determination."""
    found = list(contradictions)
    announced, record = case.node.get("announced") or {}, case.every
    figures = announced.get("figures") or {}
    for unit, row in ((None, figures.get("nation") or {}), *(figures.get("areas") or {}).items(),
                      *(figures.get("bodies") or {}).items()):
        for count, value in row.items():
            computed = record.row(unit).get(count)
            if computed is not None and count not in ("areas_for", "areas_against") and computed != value:
                found.append(difference("figure", value, computed, count=count, unit=unit))
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
        if before is not None and Fraction(entry["printed"]) < Fraction(before):
            found.append(difference("falling_turnout", entry["printed"], before, unit=entry["area"]))
        last[entry["area"]] = entry["printed"]
    return found + (outcomes(announced, decision) if of_the_day else [])

def outcomes(announced, decision):
    found = []
    for what in ("answer", "outcome"):
        if announced.get(what) and getattr(decision, what) not in ("cannot_tell", announced[what]):
            found.append(difference(what, announced[what], getattr(decision, what)))
    if announced.get("winners") and decision.winners and sorted(announced["winners"]) != sorted(decision.winners):
        found.append(difference("winners", ", ".join(announced["winners"]), ", ".join(decision.winners)))
    for tier, told, computed in [(None, announced.get("seats") or {}, decision.seats)] + \
            [(tier, told, decision.tiers.get(tier)) for tier, told in (announced.get("tiers") or {}).items()]:
        for name, number in told.items():
            if computed and computed.get(name, 0) != number:
                found.append(difference("seats", number, computed.get(name, 0), option=name, tier=tier))
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
