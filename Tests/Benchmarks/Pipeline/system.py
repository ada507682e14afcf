"""A broker with fresh topics, the services on it, and what they say of themselves."""
import http.client, json, os, re, signal, subprocess, sys, time, urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
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


def cpu(pid):
    """Seconds of processor time since the process began."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK_SECONDS


def resident(process):
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{process.pid}/status").read_text())[1]) / 1024
