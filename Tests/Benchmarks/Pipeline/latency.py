"""From a reply at the webhook to the answer at the provider."""
import hashlib, hmac, http.client, http.server, json, os, queue, socketserver, subprocess, sys, threading, time

from system import NOW, PORTS, PROVIDER_PORT, SECRET, System, counters, cpu, get, resident, say, until


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
            used = {name: cpu(pid) for name, pid in watched.items()}
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
            results[-1]["cores"] = {name: round((cpu(pid) - used[name]) / elapsed, 2) for name, pid in watched.items()}
            results[-1]["commitMilliseconds"] = {name: commit_milliseconds(before, counters(name)) for name, before in commits.items()}
            say(f"  {results[-1]}")
        under_load = {name: round(resident(process)) for name, process in services.items()}
        return {"latency": results, "residentMegabytesAtRest": at_rest, "residentMegabytesAfterLoad": under_load}
    finally:
        system.stop()
        provider.shutdown()
        provider.server_close()
