"""Counts deaths by second-level district of Mali, Burkina Faso and Niger: prepare_districts.py SHARED OUT.

By month, deaths (`best`) are booked in the month of `date_end`; by ISO week they are spread evenly
over the days from `date_start` to `date_end`, in whole numbers. Events known only to a region or
wider (`where_prec` above 3) belong to no district and are left out of forecast and outcome alike; the
last lines printed say how many, and how many are dated more coarsely than a week (`date_prec` above
3). Districts that share at least two corners are neighbours.
"""
import collections
import csv
import datetime
import json
import sys

shared, out = sys.argv[1], sys.argv[2]
COUNTRIES = {"MLI": "mali", "BFA": "burkina_faso", "NER": "niger"}
CODES = {"1": "sb", "2": "ns", "3": "os"}


def rings(geometry):
    parts = geometry["coordinates"]
    polygons = parts if geometry["type"] == "MultiPolygon" else [parts]
    return [ring for polygon in polygons for ring in polygon]


def holds(district, x, y):
    left, bottom, right, top = district["box"]
    if not (left <= x <= right and bottom <= y <= top):
        return False
    inside = False
    for ring in district["rings"]:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside


def by_week(first, last, deaths):
    """The deaths in each ISO week, the nearest whole numbers to an even course over the days."""
    days = (last - first).days + 1
    given = 0
    for offset in range(days):
        day = first + datetime.timedelta(offset)
        if day.isoweekday() == 7 or day == last:
            due = (2 * deaths * (offset + 1) + days) // (2 * days)
            yield "{0}-W{1:02}".format(*day.isocalendar()[:2]), due - given
            given = due


def day(text):
    return datetime.datetime.strptime(text.split(" ")[0], "%m/%d/%Y").date()


districts = []
for country in COUNTRIES:
    with open(f"{shared}/geo/admin/{country}_adm2.geojson", encoding="utf-8") as file:
        for feature in json.load(file)["features"]:
            own = [[point[:2] for point in ring] for ring in rings(feature["geometry"])]
            xs = [x for ring in own for x, _ in ring]
            ys = [y for ring in own for _, y in ring]
            districts.append({
                "code": feature["properties"]["admin2Pcode"], "country": country, "rings": own,
                "box": (min(xs), min(ys), max(xs), max(ys)),
                "corners": {(round(x, 3), round(y, 3)) for ring in own for x, y in ring},
            })

panels = collections.defaultdict(collections.Counter)
weeks = collections.defaultdict(collections.Counter)
placed = imprecise = outside = coarse = coarse_deaths = 0
for country, name in COUNTRIES.items():
    mine = [district for district in districts if district["country"] == country]
    with open(f"{shared}/ucdp/ged241/{name}.csv", encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        place = {column: index for index, column in enumerate(next(rows))}
        for row in rows:
            if int(row[place["where_prec"]]) > 3:
                imprecise += 1
                continue
            x, y = float(row[place["longitude"]]), float(row[place["latitude"]])
            found = next((d["code"] for d in mine if holds(d, x, y)), None)
            if found is None:
                outside += 1
                continue
            placed += 1
            date = row[place["date_end"]]
            month = (int(date[6:10]) - 1980) * 12 + int(date[:2])
            deaths = int(row[place["best_est"]])
            panels[CODES[row[place["type_of_violence"]]]][found, month] += deaths
            panels["any"][found, month] += deaths
            for week, part in by_week(day(row[place["date_start"]]), day(date), deaths):
                weeks[CODES[row[place["type_of_violence"]]]][found, week] += part
                weeks["any"][found, week] += part
            if int(row[place["date_prec"]]) > 3:
                coarse += 1
                coarse_deaths += deaths

with open(f"{out}/districts_units.csv", "w", encoding="utf-8") as file:
    file.write("\n".join(sorted(district["code"] for district in districts)))
with open(f"{out}/districts_borders.csv", "w", encoding="utf-8") as file:
    for index, one in enumerate(districts):
        for other in districts[:index]:
            if len(one["corners"] & other["corners"]) >= 2:
                file.write(f"{other['code']},{one['code']}\n")
for name, counted in (("districts", panels), ("weeks", weeks)):
    for target, counts in counted.items():
        with open(f"{out}/{name}_{target}.csv", "w", encoding="utf-8") as file:
            for (unit, period), deaths in sorted(counts.items()):
                if deaths:
                    file.write(f"{unit},{period},{deaths}\n")
print(
    f"{len(districts)} districts; {placed} events placed, {imprecise} known only to a wider area, "
    f"{outside} outside all districts of their country"
)
print(f"{coarse} of them ({coarse_deaths} deaths) are dated more coarsely than a week")
