"""How long the dashboard takes to show its figures where many days were counted: Dashboard --days 365 [--customers 40] [--loads 10] [--pictures FOLDER]

Plays a demo of so many days, which goes on running, and opens its dashboard in a browser that has kept nothing, again and again: until the page says
that its figures are there and a frame was drawn with them. Needs chromium, chromium-driver and selenium. Ends with one line of JSON.
"""
import argparse
import json
import pathlib
import signal
import subprocess
import sys

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

ROOT = pathlib.Path(__file__).resolve().parents[3]
PATIENCE_SECONDS = 60

# Milliseconds since the navigation began, once the figures stand on the page and the frame with them was drawn.
SHOWN = """
const done = arguments[0], main = document.getElementById("main");
const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
if (main.getAttribute("aria-busy") === "false") return drawn();
new MutationObserver((_, observer) => {
  if (main.getAttribute("aria-busy") === "false") { observer.disconnect(); drawn(); }
}).observe(main, { attributes: true, attributeFilter: ["aria-busy"] });
"""


def browser(width):
    options = Options()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--window-size={width},1000"):
        options.add_argument(argument)
    # What waits is the script above, not the driver.
    options.page_load_strategy = "none"
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.set_script_timeout(PATIENCE_SECONDS)
    return driver


def load(driver, url):
    driver.execute_cdp_cmd("Network.clearBrowserCache", {})
    driver.get("about:blank")
    driver.get(url)
    driver.execute_async_script("const done = arguments[0]; const look = () => document.getElementById('main') ? done() : setTimeout(look, 1); look();")
    return driver.execute_async_script(SHOWN)


def pictures(url, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for width in (500, 1024, 1600):
        for theme in ("light", "dark"):
            driver = browser(width)
            load(driver, url)
            driver.execute_script(f"const box = document.getElementById('theme'); box.value = '{theme}'; box.dispatchEvent(new Event('change'));")
            driver.set_window_size(width, driver.execute_script("return document.documentElement.scrollHeight"))
            driver.execute_async_script("const done = arguments[0]; setTimeout(done, 1500);")
            driver.save_screenshot(str(folder / f"dashboard-{width}-{theme}.png"))
            driver.quit()


def main():
    parser = argparse.ArgumentParser(prog="Dashboard")
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--customers", type=int, default=40)
    parser.add_argument("--loads", type=int, default=10)
    parser.add_argument("--pictures", type=pathlib.Path, metavar="FOLDER", help="also draws the page in three widths, light and dark")
    options = parser.parse_args()

    demo = subprocess.Popen(
        [ROOT / ".build/release/cordial", "demo", "--plain", "--stay", "--days", str(options.days), "--customers", str(options.customers)],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        for line in demo.stderr:
            print(line, end="", file=sys.stderr)
            if line.startswith("look around at "):
                url = line.removeprefix("look around at ").split(";")[0]
                break
        else:
            sys.exit("the demo ended before its last day; its last lines say why")
        driver = browser(1280)
        load(driver, url)
        driver.execute_script("localStorage.setItem('cordial-days', '365')")
        taken = sorted(load(driver, url) for _ in range(options.loads))
        shown = driver.execute_script("return Chart.getChart('recovery-chart').data.labels.length")
        driver.quit()
        if options.pictures:
            pictures(url, options.pictures)
    finally:
        demo.send_signal(signal.SIGINT)
        demo.wait()
    print(json.dumps({
        "days": options.days, "customers": options.customers, "loads": len(taken), "daysOnTheChart": shown,
        "millisecondsToFigures": {"least": round(taken[0]), "median": round(taken[len(taken) // 2]), "most": round(taken[-1])}}))


main()
