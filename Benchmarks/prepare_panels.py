"""Counts deaths by PRIO-GRID cell and month from the shared UCDP files: prepare_panels.py SHARED OUT.

Deaths (`best`) are booked in the month of `date_end`, at any `where_prec`, as the benchmark tables
ask; the reduced global file has only the year and month.
"""
import collections
import csv
import gzip
import os
import sys

shared, out = sys.argv[1], sys.argv[2]
os.makedirs(out, exist_ok=True)
SAHEL = "MLI BFA NER CIV SEN TGO BEN GNB".split()
FILES = "benin burkina_faso cote_divoire guinea_bissau mali niger senegal togo".split()
CODES = {"1": "sb", "2": "ns", "3": "os"}
NAMES = {"State-based violence": "sb", "Non-state violence": "ns", "One-sided violence": "os"}

with open(f"{shared}/geo/grid/cells_africa_me.csv", encoding="utf-8") as file:
    cells = list(csv.DictReader(file))
areas = {
    "africa": {int(cell["priogrid_gid"]) for cell in cells},
    "sahel": {int(cell["priogrid_gid"]) for cell in cells if cell["iso3_ne"] in SAHEL},
}


def write(area, panels):
    with open(f"{out}/{area}_units.csv", "w", encoding="utf-8") as file:
        file.write("\n".join(str(gid) for gid in sorted(areas[area])))
    for target, counts in panels.items():
        with open(f"{out}/{area}_{target}.csv", "w", encoding="utf-8") as file:
            for (gid, month), deaths in sorted(counts.items()):
                if deaths:
                    file.write(f"{gid},{month},{deaths}\n")


def add(panels, area, target, gid, month, deaths):
    if gid in areas[area]:
        panels[target][gid, month] += deaths
        panels["any"][gid, month] += deaths


panels = collections.defaultdict(collections.Counter)
for name in FILES:
    with open(f"{shared}/ucdp/ged241/{name}.csv", encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        place = {column: index for index, column in enumerate(next(rows))}
        for row in rows:
            date = row[place["date_end"]]
            month = (int(date[6:10]) - 1980) * 12 + int(date[:2])
            target = CODES[row[place["type_of_violence"]]]
            gid = int(row[place["priogrid_gid"]])
            add(panels, "sahel", target, gid, month, int(row[place["best_est"]]))
write("sahel", panels)

panels = collections.defaultdict(collections.Counter)
path = f"{shared}/ucdp/ged211_global_reduced.csv.gz"
with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        month = (int(row["year"]) - 1980) * 12 + int(row["month"])
        gid = int((float(row["latitude"]) + 90) * 2) * 720
        gid += int((float(row["longitude"]) + 180) * 2) + 1
        target = NAMES[row["type_of_violence"]]
        add(panels, "africa", target, gid, month, int(row["best_death"]))
write("africa", panels)
