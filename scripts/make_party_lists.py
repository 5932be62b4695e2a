#!/usr/bin/env python3
"""Writes the lists of members under examples/kz-party-list: make_party_lists.py FOLDER [ROWS]

Everybody is invented and was born in 1885. The same bytes on every run; the check digits are worked out here, apart from
the program that checks them. With ROWS, one plain list of that many members and one of another party, for benchmarks.
"""

import pathlib
import subprocess
import sys

REGIONS = ("KZ-10 KZ-11 KZ-15 KZ-19 KZ-23 KZ-27 KZ-31 KZ-33 KZ-35 KZ-39 "
           "KZ-43 KZ-47 KZ-55 KZ-59 KZ-61 KZ-62 KZ-63 KZ-71 KZ-75 KZ-79").split()
PASSES = (range(1, 12), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2))
RU = ["ИИН", "ФИО", "Дата рождения", "Регион", "Телефон"]


def check_digit(first):
    for weights in PASSES:
        rest = sum(weight * int(digit) for weight, digit in zip(weights, first)) % 11
        if rest < 10:
            return rest
    return None


def persons():
    """Number and birth date of one person behind the other, each once."""
    index = 0
    while True:
        month, day, sex, serial = 1 + index % 12, 1 + index // 12 % 28, 1 + index // 336 % 2, index // 672
        first = f"85{month:02}{day:02}{sex}{serial:04}"
        index += 1
        last = check_digit(first)
        if last is not None:
            yield first + str(last), f"{day:02}.{month:02}.1885"


def rows(regions, skip=0):
    people = persons()
    for _ in range(skip):
        next(people)
    return [[*person, region] for person, region in zip(people, regions)]


def table(header, people, delimiter=","):
    lines = [delimiter.join(header)]
    for i, (number, birth, region) in enumerate(people, start=1):
        lines.append(delimiter.join([number, f"СИНТЕТИЧЕСКИЙ {i}", birth, region, ""]))
    return "\n".join(lines) + "\n"


def spread(count):
    return [REGIONS[i % len(REGIONS)] for i in range(count)]


def one_region_short():
    others = [region for region in REGIONS if region != "KZ-62"]
    return ["KZ-62"] * 199 + [others[i % len(others)] for i in range(5000 - 199)]


def with_errors():
    """5,060 rows, of which 54 do not count: the minimum is still met."""
    people = rows(spread(5060))
    for i in range(0, 20):
        number = people[i][0]
        people[i][0] = number[:11] + str((int(number[11]) + 1) % 10)
    for i in range(20, 30):
        people[i][0] = people[i][0][1:]
    for i in range(30, 40):
        people[i][0] = people[i + 1000][0]
        people[i][1] = people[i + 1000][1]
    for i in range(40, 45):
        people[i][2] = "Атлантида"
    for i in range(45, 50):
        people[i][2] = ""
    for i in range(50, 52):
        people[i][0] = "850230" + people[i][0][6:]
    people[52][0] = ""
    people[53][0] = "8501017" + people[53][0][7:]
    for i in range(54, 60):
        people[i][1] = "31.12.1885"
    return people


def write(path, text):
    if path.suffix == ".zst":
        subprocess.run(["zstd", "-q", "-19", "-f", "-o", path], input=text.encode(), check=True)
    else:
        path.write_text(text, encoding="utf-8")


def main():
    folder = pathlib.Path(sys.argv[1])
    if len(sys.argv) > 2:
        count = int(sys.argv[2])
        write(folder / "members.csv", table(RU, rows(spread(count))))
        write(folder / "other-party.csv", table(RU, rows(spread(count), skip=count)))
        return
    write(folder / "members.csv.zst", table(RU, rows(spread(5000))))
    write(folder / "one-region-short.csv.zst", table(RU, rows(one_region_short())))
    write(folder / "with-errors.csv.zst", table(RU, with_errors()))
    kk = ["ЖСН", "Аты-жөні", "Туған күні", "Облыс", "Телефон"]
    write(folder / "other-party.csv.zst", table(kk, rows(spread(400), skip=4880), ";"))
    en = ["IIN", "Name", "Birth date", "Region", "Phone"]
    write(folder / "initiators.csv", table(en, rows([REGIONS[i % 14] for i in range(700)])))


if __name__ == "__main__":
    main()
