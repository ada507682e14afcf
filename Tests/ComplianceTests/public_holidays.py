"""Prints the days off of the public package `holidays`, one line a calendar: the calendar's name, then its days.

usage: public_holidays.py FIRST_YEAR LAST_YEAR
"""
import sys

import holidays

first, last = int(sys.argv[1]), int(sys.argv[2])
years = range(first, last + 1)
CALENDARS = {
    "AR": ("AR", None), "BR": ("BR", None), "BR-SP": ("BR", "SP"), "CL": ("CL", None), "CO": ("CO", None), "ES": ("ES", None),
    "GB-EAW": ("GB", "ENG"), "IE": ("IE", None), "MX": ("MX", None), "PE": ("PE", None), "US-FED": ("US", None),
}
for name, (country, subdivision) in CALENDARS.items():
    days = holidays.country_holidays(country, subdiv=subdivision, years=years)
    print(name, *sorted(day.isoformat() for day in days if day.year in years))
