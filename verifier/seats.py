"""Seats by lists, in their order of registration (elections law of Kazakhstan, articles 97-1 and 111-1); districts."""

from fractions import Fraction

def admitted(votes, share, strict, base):
    """Lists over the threshold; a list without votes never is."""
    return [name for name, number in votes.items()
            if number > 0 and (number > share * base if strict else number >= share * base)]

def settle(tied, places, rule, lots):
    """Who of those at the same place is served: (winners, tie or None). No winners: the tie is open."""
    if places >= len(tied):
        return list(tied), None
    fitting = rule == "lot" and lots is not None and len(set(lots)) == len(lots) == places and set(lots) <= set(tied)
    winners = list(tied[:places]) if rule == "registration_order" else list(lots) if fitting else []
    return winners, {"options": list(tied), "places": places, "settled": bool(winners), "winners": winners}

def largest_remainder(votes, seats, rule, lots):
    """({list: seats}, tie). `votes` are those of the admitted lists."""
    total = sum(votes.values())
    given = {name: number * seats // total for name, number in votes.items()}
    rest = {name: number * seats % total for name, number in votes.items()}
    left, tie = seats - sum(given.values()), None
    for remainder in sorted(set(rest.values()), reverse=True):
        if left == 0 or tie:
            break
        winners, tie = settle([name for name in votes if rest[name] == remainder], left, rule, lots)
        given |= {name: given[name] + 1 for name in winners}
        left -= len(winners)
    return given, tie

def single_list(votes, leader, seats, factor, minimum, rule, lots):
    """One list over the threshold: the next one takes part. ({list: seats}, next or None, tie)."""
    others = {name: number for name, number in votes.items() if name != leader and number > 0}
    if not others:
        return {leader: seats}, None, None
    most = max(others.values())
    winners, tie = settle([name for name, number in others.items() if number == most], 1, rule, lots)
    if not winners:
        return None, None, tie
    quotient = int(factor * Fraction(most * seats, votes[leader] + most))
    given = min(max(quotient, int(minimum)), seats)
    return {leader: seats - given, winners[0]: given}, winners[0], tie

def district_leaders(rows):
    """district -> (candidates with the most votes, list of the one that leads alone). None: votes are missing."""
    districts = {}
    for district, candidate, of, votes in rows:
        if votes is None:
            return None
        districts.setdefault(district, []).append((candidate, of, votes))
    for district, candidates in districts.items():
        most = max(votes for _, _, votes in candidates)
        leading = [(candidate, of) for candidate, of, votes in candidates if votes == most]
        districts[district] = ([candidate for candidate, _ in leading], leading[0][1] if len(leading) == 1 else None)
    return districts
