"""Retells events of the reduced GED file in the form of an ACLED export, for measuring two datasets in one store.

    python3 Benchmarks/retell_as_acled.py ged211_global_reduced.csv.gz retold.csv 100000

A day to either side, some kilometres away, one or two dead more or fewer, other words for states and civilians; the
same rows each time. What comes out is made up: it measures speed, and says nothing about ACLED or about the matcher.
"""

import csv
import datetime
import gzip
import random
import re
import sys

COLUMNS = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,"
    "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
).split(",")
STATE = "Military Forces of"
TIMESTAMP = 1622505600  # 1 June 2021


def side(name, country):
    """A party in the words of the other list, with its class of actor."""
    if name == "Civilians":
        return f"Civilians ({country})", 7
    name = name.replace("Government of", STATE)
    return name, 1 if STATE in name else 2


def retold(number, event):
    day = datetime.date(int(event["year"]), int(event["month"]), int(event["day"]))
    day += datetime.timedelta(random.choice([0, 0, 0, 0, 1, -1]))
    country = {"DR Congo (Zaire)": "Democratic Republic of Congo"}.get(
        event["country"], re.sub(r" \(.*\)", "", event["country"])
    )
    first, first_class = side(event["side_a"], country)
    second, second_class = side(event["side_b"], country)
    is_attack = event["type_of_violence"] == "One-sided violence"
    return {
        "event_id_cnty": f"{country[:3].upper()}{number}",
        "event_date": day.isoformat(),
        "year": day.year,
        "time_precision": 1,
        "disorder_type": "Political violence",
        "event_type": "Violence against civilians" if is_attack else "Battles",
        "sub_event_type": "Attack" if is_attack else "Armed clash",
        "actor1": first,
        "inter1": first_class,
        "actor2": second,
        "inter2": second_class,
        "interaction": 0,
        "country": country,
        "location": f"Place {event['id']}",
        "latitude": round(float(event["latitude"]) + random.gauss(0, 0.02), 4),
        "longitude": round(float(event["longitude"]) + random.gauss(0, 0.02), 4),
        "geo_precision": 1,
        "source": "Agency",
        "source_scale": "International",
        "notes": "Told anew.",
        "fatalities": max(0, int(event["best_death"]) + random.choice([0, 0, 0, -1, 1, 2])),
        "timestamp": TIMESTAMP,
    }


def main(source, target, count):
    random.seed(20261123)
    with gzip.open(source, "rt", encoding="utf-8") as file:
        dated = [row for row in csv.DictReader(file) if row["day"] not in ("", "0")]
    with open(target, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="")
        writer.writeheader()
        for number, event in enumerate(random.sample(dated, count)):
            writer.writerow(retold(number, event))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
