"""Measures the real services on the development broker beside a copy in C that parses nothing. Run it through deploy/bench.

Prints one table and, as the last line, one JSON object. Everything that it starts is stopped.
"""
import argparse, hashlib, hmac, http.client, http.server, json, os, queue, re, signal, socketserver, subprocess, sys, threading, time, urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BIN = ROOT / ".build" / "release"
NOW = "2026-03-10T16:00:00Z"
TOKEN, SECRET = "bench-token", "bench-secret"
PORTS = {"segmentation": 21081, "conversation": 21082, "dispatch": 21083, "metrics": 21084}
PROVIDER_PORT = 21090
TICK_SECONDS = os.sysconf("SC_CLK_TCK")


def say(text):
    print(text, file=sys.stderr, flush=True)


class System:
    """A broker with fresh topics, and whatever is started on it."""

    def __init__(self, partitions=4):
        self.processes = []
        self.broker = subprocess.Popen([BIN / "cordial", "broker", "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.processes.append(self.broker)
        lines = [self.broker.stdout.readline() for _ in range(2)]
        self.environment = dict(line.split()[1].split("=", 1) for line in lines)
        self.bootstrap = self.environment["KAFKA_BOOTSTRAP_SERVERS"]
        self.run("topics", "create", "--partitions", str(partitions))
        self.tick()

    def env(self):
        return {**os.environ, **self.environment, "CORDIAL_CLOCK": "topic", "CORDIAL_SANDBOX_URL": f"http://127.0.0.1:{PROVIDER_PORT}",
                "CORDIAL_SANDBOX_TOKEN": TOKEN, "CORDIAL_WEBHOOK_SECRET": SECRET, "CORDIAL_LOG_LEVEL": "error"}

    def run(self, *arguments, stdin=None):
        subprocess.run([BIN / "cordial", *arguments], env=self.env(), check=True, input=stdin, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def publish(self, topic, pairs):
        lines = "".join(f"{key}\t{json.dumps(value)}\n" for key, value in pairs)
        subprocess.run(["kcat", "-P", "-b", self.bootstrap, "-X", "partitioner=murmur2_random", "-t", topic, "-K", "\t"], input=lines.encode(), check=True)

    def tick(self):
        event = {"specversion": "1.0", "id": f"tick-{NOW}", "source": "/bench", "type": "clock.ticked", "subject": "clock", "time": NOW, "data": {"now": NOW}}
        self.publish("collections.clock", [("clock", event)])

    def start(self, name, **extra):
        environment = {**self.env(), "CORDIAL_HTTP_PORT": str(PORTS[name]), **extra}
        process = subprocess.Popen([BIN / name], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.processes.append(process)
        return process

    def stop(self, process=None):
        for one in [process] if process else reversed(self.processes):
            if one.poll() is None:
                one.send_signal(signal.SIGTERM)
                one.wait()


def get(name, path):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORTS[name]}{path}", timeout=5) as response:
            return response.read().decode()
    except (OSError, http.client.HTTPException):
        return None


def counters(name):
    page = get(name, "/metrics") or ""
    return {match[1]: int(match[2]) for match in re.finditer(r'^cordial_(\w+)\{core="%s"\} (\d+)$' % name, page, re.M)}


def until(condition, what, seconds=600):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        value = condition()
        if value:
            return value
        time.sleep(0.02)
    sys.exit(f"bench: {what} did not happen within {seconds} s")


def cpu(process):
    fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK_SECONDS


def cpu_of(pid):
    return cpu(argparse.Namespace(pid=pid))


def resident(process):
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{process.pid}/status").read_text())[1]) / 1024


def throughput(customers, batch):
    """Segmentation and the C copy, one after the other on the same input, broker and batch size; then a restore."""
    system = System()
    try:
        system.run("generate", "--customers", str(customers), "--as-of", NOW[:10], "--publish")
        service = system.start("segmentation", CORDIAL_BATCH_RECORDS=str(batch))
        until(lambda: '"ready":true' in (get("segmentation", "/status") or ""), "a start of segmentation")
        at_rest = resident(service)
        first = until(lambda: (lambda c: c if c.get("records_total", 0) > 0 else None)(counters("segmentation")), "a first record")
        started, cpu_started = time.monotonic(), cpu(service)
        last, moved = first, time.monotonic()
        while time.monotonic() - moved < 2:
            now = counters("segmentation")
            if now["records_total"] != last["records_total"]:
                last, moved = now, time.monotonic()
            time.sleep(0.02)
        wall, used = moved - started, cpu(service) - cpu_started
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
        result["restoreRecordsPerCPUSecond"] = round(restored["restored_records_total"] / max(cpu(service), 0.01))
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


class Provider(socketserver.ThreadingMixIn, http.server.HTTPServer):
    """Takes messages at once and remembers when."""
    daemon_threads = True
    request_queue_size = 256

    def __init__(self):
        self.taken = {}
        super().__init__(("127.0.0.1", PROVIDER_PORT), ProviderHandler)
        threading.Thread(target=self.serve_forever, daemon=True).start()


class ProviderHandler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.taken.setdefault(body["reference"], []).append(time.monotonic())
        answer = json.dumps({"messageId": body["idempotencyKey"]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *arguments):
        pass


def webhook(connection, customer, number):
    event = {"id": f"bench-{number}", "type": "message.received", "time": NOW, "reference": customer, "channel": "sms", "text": "how much do I owe?"}
    body = json.dumps({"events": [event]}).encode()
    stamp = str(int(time.time()))
    signature = hmac.new(SECRET.encode(), stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
    connection.request("POST", "/webhooks/sandbox", body, {"Content-Type": "application/json", "X-Cordial-Timestamp": stamp, "X-Cordial-Signature": f"sha256={signature}"})
    response = connection.getresponse()
    response.read()
    if response.status // 100 != 2:
        sys.exit(f"bench: dispatch answered {response.status} to a webhook")


def account(customer):
    return {
        "specversion": "1.0", "id": f"e-{customer}", "source": "/bench", "type": "account.updated", "subject": customer, "time": NOW,
        "data": {"accountId": "a-1", "balance": {"amount": 12550, "currency": "MXN"}, "dueDate": "2026-02-25", "customer": {
            "name": "Ana", "language": "en-US", "timeZone": "America/Mexico_City", "jurisdiction": "MX",
            "contactPoints": [{"channel": "sms", "address": "+525555550100", "consent": True}]}}}


def commit_milliseconds(before, after):
    """The mean of one core's transactions between two readings."""
    return round((after["commit_milliseconds_total"] - before["commit_milliseconds_total"]) / max(1, after["commits_total"] - before["commits_total"]), 1)


def latency(rates, seconds):
    """From the webhook's first byte to the answer at the provider."""
    system, provider = System(), Provider()
    total = sum(rates) * seconds
    # The development broker lets an idle fetch wait its whole time, whatever is written meanwhile: on any other broker this would make no difference.
    quick = {"KAFKA_FETCH_WAIT_MAX_MS": "5"}
    try:
        services = {name: system.start(name, **quick) for name in PORTS}
        for name in PORTS:
            until(lambda: '"ready":true' in (get(name, "/status") or ""), f"a start of {name}")
        at_rest = {name: round(resident(process)) for name, process in services.items()}
        system.publish("collections.portfolio", ((f"c-{number}", account(f"c-{number}")) for number in range(total)))
        until(lambda: counters("conversation").get("keys", 0) >= total, "a segmented portfolio")
        until(lambda: all('"busy":false' in (get(name, "/status") or "") for name in PORTS), "quiet")
        time.sleep(2)
        results, next_customer = [], 0
        # The relay is the command's own process, Tansu its child.
        tansu = int(subprocess.run(["pgrep", "-P", str(system.broker.pid)], capture_output=True, text=True, check=True).stdout.split()[0])
        watched = {**{name: process.pid for name, process in services.items()}, "relay": system.broker.pid, "tansu": tansu, "load": os.getpid()}
        for rate in rates:
            provider.taken.clear()
            used = {name: cpu_of(pid) for name, pid in watched.items()}
            commits = {name: counters(name) for name in ("conversation", "dispatch")}
            sent, work = {}, queue.Queue()

            def post():
                connection = http.client.HTTPConnection("127.0.0.1", PORTS["dispatch"])
                while (number := work.get()) is not None:
                    sent[f"c-{number}"] = time.monotonic()
                    webhook(connection, f"c-{number}", number)

            threads = [threading.Thread(target=post) for _ in range(16)]
            for thread in threads:
                thread.start()
            started = time.monotonic()
            for index in range(rate * seconds):
                time.sleep(max(0, started + index / rate - time.monotonic()))
                work.put(next_customer)
                next_customer += 1
            for thread in threads:
                work.put(None)
            for thread in threads:
                thread.join()
            deadline = time.monotonic() + 10
            while len(provider.taken) < len(sent) and time.monotonic() < deadline:
                time.sleep(0.05)
            times = sorted(provider.taken[customer][0] - moment for customer, moment in sent.items() if customer in provider.taken)
            if not times:
                sys.exit("bench: no reply was answered")
            results.append({"repliesPerSecond": rate, "replies": len(sent), "answered": len(times), "p50Milliseconds": round(times[len(times) // 2] * 1000, 1),
                            "p99Milliseconds": round(times[int(len(times) * 0.99)] * 1000, 1), "worstMilliseconds": round(times[-1] * 1000, 1)})
            elapsed = time.monotonic() - started
            results[-1]["cores"] = {name: round((cpu_of(pid) - used[name]) / elapsed, 2) for name, pid in watched.items()}
            results[-1]["commitMilliseconds"] = {name: commit_milliseconds(before, counters(name)) for name, before in commits.items()}
            say(f"  {results[-1]}")
        under_load = {name: round(resident(process)) for name, process in services.items()}
        return {"latency": results, "residentMegabytesAtRest": at_rest, "residentMegabytesAfterLoad": under_load}
    finally:
        system.stop()
        provider.shutdown()
        provider.server_close()


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
    options = parser.parse_args()
    report = {"load": os.getloadavg()[0], "cores": os.cpu_count()}
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
    show = ["batchRecords", "records", "recordsPerSecond", "copyRecordsPerSecond", "cpuSecondsPerMillion", "copyCPUSecondsPerMillion", "cpuRatio", "commitMilliseconds"]
    table([{name: run[name] for name in show} for run in runs])
    if options.rates:
        print()
        table([{name: value for name, value in run.items() if not isinstance(value, dict)} for run in report["latency"]])
        print("\ncores in use, and milliseconds of a commit")
        table([{"repliesPerSecond": run["repliesPerSecond"], **run["cores"], **{f"commit {name}": value for name, value in run["commitMilliseconds"].items()}} for run in report["latency"]])
    print(json.dumps(report))


main()
