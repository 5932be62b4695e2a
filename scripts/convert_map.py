#!/usr/bin/env python3
"""convert_map.py TOPOJSON ID > maps/ID.json: regions of a TopoJSON file as a map of whole numbers (maps/README.md).

Albers' equal-area conic projection on the sphere (Snyder, Map Projections: A Working Manual, USGS 1987, equations 14-1
to 14-6), standard parallels a sixth of the height inside the edges of the map, 2,000 units wide.
"""
import json
import math
import sys

WIDTH = 2000
MARGIN = 10


def arcs_in_degrees(topology):
    (scale_x, scale_y), (origin_x, origin_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((origin_x + scale_x * x, origin_y + scale_y * y))
        yield points


def ring_of(indices, arcs):
    points = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc if not points else arc[1:]
    return points


def rings_by_code(topology):
    arcs = list(arcs_in_degrees(topology))
    (collection,) = topology["objects"].values()
    for geometry in collection["geometries"]:
        parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        yield geometry["id"], [ring_of(ring, arcs) for part in parts for ring in part]


def albers(points):
    longitudes, latitudes = [p[0] for p in points], [p[1] for p in points]
    south, north = min(latitudes), max(latitudes)
    sixth = (north - south) / 6
    first, second = math.radians(south + sixth), math.radians(north - sixth)
    centre = math.radians((min(longitudes) + max(longitudes)) / 2)
    n = (math.sin(first) + math.sin(second)) / 2
    c = math.cos(first) ** 2 + 2 * n * math.sin(first)

    def project(point):
        theta = n * (math.radians(point[0]) - centre)
        rho = math.sqrt(c - 2 * n * math.sin(math.radians(point[1]))) / n
        return rho * math.sin(theta), rho * math.cos(theta)  # y grows to the south, as on a screen

    return project


def distance_to_segment(x, y, a, b):
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = max(0, min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length)) if length else 0
    return math.hypot(x - a[0] - t * dx, y - a[1] - t * dy)


def is_inside(x, y, segments):
    crossings = [a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1]) > x for a, b in segments if (a[1] > y) != (b[1] > y)]
    return sum(crossings) % 2 == 1


def border_room(ring):
    """How far text keeps from a border: a city within a region is drawn larger than it is."""
    return 48 if max(p[0] for p in ring) - min(p[0] for p in ring) < 60 else 0


def place_for_text(rings, step=6):
    """The point of a grid that is farthest from every border, and how far."""
    borders = [(ring[i - 1], ring[i], border_room(ring)) for ring in rings for i in range(len(ring))]
    if all(room for _, _, room in borders):
        borders = [(a, b, 0) for a, b, _ in borders]
    segments = [(a, b) for a, b, _ in borders]
    xs, ys = [p[0] for ring in rings for p in ring], [p[1] for ring in rings for p in ring]
    best = (0, xs[0], ys[0])
    for y in range(min(ys), max(ys) + 1, step):
        for x in range(min(xs), max(xs) + 1, step):
            if is_inside(x, y, segments):
                best = max(best, (min(distance_to_segment(x, y, a, b) - room for a, b, room in borders), x, y))
    return [best[1], best[2]], int(best[0])


def differences(ring):
    """x, y, dx, dy, …, without points that fall onto the one before and without the last, which is the first."""
    points = [ring[0]] + [b for a, b in zip(ring, ring[1:]) if a != b]
    points = points[:-1] if points[-1] == points[0] else points
    flat = list(points[0])
    for a, b in zip(points, points[1:]):
        flat += [b[0] - a[0], b[1] - a[1]]
    return flat


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        regions = sorted(rings_by_code(json.load(file)))
    project = albers([point for _, rings in regions for ring in rings for point in ring])
    projected = [(code, [[project(point) for point in ring] for ring in rings]) for code, rings in regions]
    xs = [x for _, rings in projected for ring in rings for x, _ in ring]
    ys = [y for _, rings in projected for ring in rings for _, y in ring]
    scale = (WIDTH - 2 * MARGIN) / (max(xs) - min(xs))

    def whole(point):
        return MARGIN + round((point[0] - min(xs)) * scale), MARGIN + round((point[1] - min(ys)) * scale)

    areas = []
    for code, rings in projected:
        rings = [[whole(point) for point in ring] for ring in rings]
        place, room = place_for_text(rings)
        areas.append({"code": code, "label": place, "room": room, "rings": [differences(ring) for ring in rings]})
    head = {
        "schema": "mandate/map/1",
        "map": sys.argv[2],
        "attribution": {
            "title": "geokz, Alexander Rodionov",
            "href": "https://github.com/arodionoff/geokz",
            "licence": "CC BY 4.0",
            "licence_href": "https://creativecommons.org/licenses/by/4.0/",
        },
        "width": WIDTH,
        "height": 2 * MARGIN + round((max(ys) - min(ys)) * scale),
    }
    compact = (", ", ": ")
    lines = ",\n".join("  " + json.dumps(area, separators=(",", ":")) for area in areas)
    print(json.dumps(head, separators=compact)[:-1] + ', "areas": [\n' + lines + "\n]}")


main()
