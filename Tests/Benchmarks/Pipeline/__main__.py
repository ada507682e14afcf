"""Measures the real services on the development broker beside a copy in C that parses nothing. Run it through deploy/bench.

Prints tables and, as the last line, one JSON object. Everything that it starts is stopped.
"""
import argparse, json, os

from latency import latency
from system import say
from throughput import cores_alone, takeover, throughput


def table(rows):
    names = list(rows[0])
    widths = [max(len(name), *(len(str(row[name])) for row in rows)) for name in names]
    for line in [names] + [[row[name] for name in names] for row in rows]:
        print("  ".join(str(cell).rjust(width) for cell, width in zip(line, widths)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--customers", type=int, default=100_000)
    parser.add_argument("--batches", type=int, nargs="+", default=[100, 1000, 5000])
    parser.add_argument("--rates", type=int, nargs="*", default=[20, 100, 200])
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--core-customers", type=int, nargs="*", default=[1_000_000], help="each core alone on the engine's loop, without a broker")
    options = parser.parse_args()
    report = {"load": os.getloadavg()[0], "processors": os.cpu_count()}
    runs = []
    for batch in options.batches:
        say(f"segmentation and the copy in C, batches of {batch}")
        runs.append(throughput(options.customers, batch))
        say(f"  {runs[-1]}")
    report["throughput"] = runs
    say("a copy takes over from another")
    report.update(takeover())
    if options.rates:
        say("from reply to answer")
        report.update(latency(options.rates, options.seconds))
    report["cores"] = []
    for customers in options.core_customers:
        say(f"each core alone, with {customers:,} customers")
        report["cores"].append(cores_alone(customers))
    show = ["batchRecords", "records", "recordsPerSecond", "copyRecordsPerSecond", "cpuSecondsPerMillion", "copyCPUSecondsPerMillion", "cpuRatio", "commitMilliseconds"]
    table([{name: run[name] for name in show} for run in runs])
    if options.rates:
        print()
        table([{name: value for name, value in run.items() if not isinstance(value, dict)} for run in report["latency"]])
        print("\ncores in use, and milliseconds of a commit")
        table([{"repliesPerSecond": run["repliesPerSecond"], **run["cores"], **{f"commit {name}": value for name, value in run["commitMilliseconds"].items()}} for run in report["latency"]])
    print(json.dumps(report))


main()
