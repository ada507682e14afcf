"""Counts the open accounts of the accounts receivable sample by stage: an independent check of `cordial import`.

Usage: expected_stages.py FILE REFERENCE-DAY    (the mapping's shift.from; being a shift, it moves no age)
"""
import csv
import datetime
import json
import sys


def day(text):
    return datetime.datetime.strptime(text, "%m/%d/%Y").date()


def stage(days):
    bounds = [(0, "preventive"), (30, "early"), (90, "medium"), (180, "advanced")]
    return next((name for last, name in bounds if days <= last), "writtenOff")


reference = datetime.date.fromisoformat(sys.argv[2])
rows = list(csv.DictReader(open(sys.argv[1])))
ages = [(row["customerID"], (reference - day(row["DueDate"])).days) for row in rows if day(row["SettledDate"]) > reference]
gravest = {}
for customer, age in ages:
    gravest[customer] = max(age, gravest.get(customer, age))


def count(ages):
    names = [stage(age) for age in ages]
    return {name: names.count(name) for name in sorted(set(names))}


json.dump(
    {
        "rows": len(rows),
        "customers": len({row["customerID"] for row in rows}),
        "open": len(ages),
        "accounts": count(age for _, age in ages),
        "gravest": count(gravest.values()),
    },
    sys.stdout,
)
