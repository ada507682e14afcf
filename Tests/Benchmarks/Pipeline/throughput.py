"""Segmentation beside the copy in C; a restore; a takeover; each core alone."""
import json, re, signal, subprocess, sys, time

from system import BIN, NOW, PORTS, System, counters, cpu, get, resident, say, until


def throughput(customers, batch):
    """Segmentation and the C copy, one after the other on the same input, broker and batch size; then a restore."""
    system = System()
    try:
        system.run("generate", "--customers", str(customers), "--as-of", NOW[:10], "--publish")
        service = system.start("segmentation", CORDIAL_BATCH_RECORDS=str(batch))
        until(lambda: '"ready":true' in (get("segmentation", "/status") or ""), "a start of segmentation")
        at_rest = resident(service)
        first = until(lambda: (lambda c: c if c.get("records_total", 0) > 0 else None)(counters("segmentation")), "a first record")
        started, cpu_started = time.monotonic(), cpu(service.pid)
        last, moved = first, time.monotonic()
        while time.monotonic() - moved < 2:
            now = counters("segmentation")
            if now["records_total"] != last["records_total"]:
                last, moved = now, time.monotonic()
            time.sleep(0.02)
        wall, used = moved - started, cpu(service.pid) - cpu_started
        records = last["records_total"] - first["records_total"]
        result = {
            "batchRecords": batch, "records": last["records_total"], "recordsPerSecond": round(records / wall), "cpuSecondsPerMillion": round(used / records * 1e6, 2),
            "commits": last["commits_total"], "commitMilliseconds": round(last["commit_milliseconds_total"] / last["commits_total"], 1),
            "stateBytesPerCustomer": round(last["state_bytes"] / last["keys"]), "residentMegabytesAtRest": round(at_rest), "residentMegabytes": round(resident(service)),
        }
        out = last["messages_total"] / last["records_total"]
        states = last["states_total"] / last["records_total"]
        system.stop(service)

        began = time.monotonic()
        service = system.start("segmentation")
        restored = until(lambda: (lambda c: c if c.get("ready") and not c.get("partitions_restoring") else None)(counters("segmentation")), "a restore")
        result["restoredRecords"] = restored["restored_records_total"]
        result["restoreSeconds"] = round(time.monotonic() - began, 2)
        result["restoreRecordsPerCPUSecond"] = round(restored["restored_records_total"] / max(cpu(service.pid), 0.01))
        system.stop(service)

        sizes = subprocess.run(
            ["kcat", "-C", "-b", system.bootstrap, "-t", "collections.segments", "-e", "-q", "-c", "2000", "-f", "%S\n"], capture_output=True, text=True, check=True)
        lengths = [int(line) for line in sizes.stdout.split()]
        output_bytes = round(sum(lengths) / len(lengths) * out)
        state_bytes = round(last["state_bytes"] / last["keys"] * states)
        # Topics of services that do not run here.
        copied = subprocess.run(
            [BIN / "PassthroughBenchmark", system.bootstrap, "collections.portfolio", "collections.outcomes", "collections.conversation.state", str(last["records_total"]),
             str(output_bytes), str(state_bytes), str(batch)], capture_output=True, text=True)
        if copied.returncode:
            sys.exit(f"bench: the copy failed: {copied.stderr}")
        copy = json.loads(copied.stdout)
        result["copyRecordsPerSecond"] = round(copy["records"] / copy["wallSeconds"])
        result["copyCPUSecondsPerMillion"] = round(copy["cpuSeconds"] / copy["records"] * 1e6, 2)
        result["cpuRatio"] = round(result["cpuSecondsPerMillion"] / result["copyCPUSecondsPerMillion"], 2)
        result["outputBytesPerRecord"], result["stateBytesPerRecord"] = output_bytes, state_bytes
        return result
    finally:
        system.stop()


def takeover():
    """How long the other copy needs to run all partitions of one that is stopped, and of one that is killed."""
    system = System()
    spare = {"CORDIAL_INSTANCE": "2", "CORDIAL_HTTP_PORT": str(PORTS["conversation"])}

    def partitions(name):
        match = re.search(r'^cordial_partitions\{core="segmentation"\} (\d+)$', get(name, "/metrics") or "", re.M)
        return int(match[1]) if match else 0

    try:
        system.run("generate", "--customers", "20000", "--as-of", NOW[:10], "--publish")
        system.start("segmentation")
        until(lambda: partitions("segmentation") == 4, "a first copy")
        result = {}
        for name, sent in [("takeoverAfterStopSeconds", signal.SIGTERM), ("takeoverAfterKillSeconds", signal.SIGKILL)]:
            second = system.start("segmentation", **spare)
            until(lambda: partitions("segmentation") == 2 and partitions("conversation") == 2, "a fair share")
            began = time.monotonic()
            second.send_signal(sent)
            until(lambda: partitions("segmentation") == 4 and '"ready":true' in (get("segmentation", "/status") or ""), "a takeover")
            result[name] = round(time.monotonic() - began, 1)
            second.wait()
        say(f"  {result}")
        return result
    finally:
        system.stop()


def cores_alone(customers):
    """Decisions a second and bytes a customer of each core; the programme's own table goes out as it comes."""
    process = subprocess.Popen([BIN / "CoreBenchmark", str(customers)], stdout=subprocess.PIPE, text=True)
    line = ""
    for line in process.stdout:
        if not line.startswith("["):
            print(line, end="", flush=True)
    if process.wait():
        sys.exit("bench: the cores' benchmark failed")
    return json.loads(line)
