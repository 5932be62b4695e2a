"""The figures of the case, from the sums of its stations: what a cell of the protocol means to the law."""

def meanings(form, cells):
    """cell -> names of the figures that it belongs to; `votes.<id>` are the votes of an option."""
    if form is None:
        return {cell: [cell] for cell in cells}
    fields = {field["id"]: field for section in form["sections"] for field in section["fields"]}
    result = {}
    for cell in cells:
        name, _, row = cell.partition(".")
        wanted = [field for field in fields.values() if field["id"] == name or name in field.get("total_of", [])]
        result[cell] = [f"votes.{row}" if field["count"] == "votes" and row else field["count"]
                        for field in wanted if "count" in field]
    return result

def figures(sums, unit, meaning):
    """Of a unit that is complete, every station counted or annulled for good; of others nothing is known."""
    if sums.open[unit] or not sums.counted[unit]:
        return {}
    row, missing = {}, set()
    for cell, name in enumerate(sums.cells):
        for count in meaning[name]:
            value = sums.value(unit, cell)
            missing |= {count} if value is None else set()
            row[count] = row.get(count, 0) + (value or 0)
    if not any("electors" in counts for counts in meaning.values()):
        row["electors"] = sums.electors[unit]  # of the register, where the protocol has no line for them
    return {count: value for count, value in row.items() if value is not None and count not in missing}

def into_case(report, folder, law, form, tree, sums, case):
    """Puts the sums into the case, and compares what the case gives itself (8)."""
    record, meaning = case.every, meanings(law.document("forms", form) if form else None, sums.cells)
    for unit in tree.inner:
        if unit and not tree.areas[unit]:
            continue
        row = record.row(tree.areas[unit])
        for count, value in figures(sums, unit, meaning).items():
            if not count.startswith("votes."):
                report.same(8, f"case.json {tree.codes[unit]}", count, row.setdefault(count, value), value)
    votes = figures(sums, 0, meaning)
    if any(name.startswith("votes.") for counts in meaning.values() for name in counts):
        record.options = {option: votes.get(f"votes.{option}") for option in record.options}
    if "data/candidates.csv" in folder.files:
        record.districts = [
            (district, candidate, of or None, figures(sums, tree.index[district], meaning).get(f"votes.{candidate}"))
            for _, (district, candidate, of) in folder.rows("data/candidates.csv", ["district", "candidate", "list"])]
