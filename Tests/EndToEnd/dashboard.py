"""Follows a live demo on its dashboard, in a browser: dashboard.py URL. Prints one line for each thing that holds; the first that does not ends it.

Needs chromium, chromium-driver and selenium. Waits for what is to come by looking again, and gives up after some minutes only.
"""
import json
import sys
import urllib.request

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

URL = sys.argv[1]
PATIENCE_SECONDS = 240


def browser(width):
    options = Options()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--window-size={width},1000"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def api(path):
    with urllib.request.urlopen(URL.replace("/dashboard", path)) as answer:
        return json.load(answer)


def until(driver, holds, what):
    # The page may be drawn anew while it is read.
    WebDriverWait(driver, PATIENCE_SECONDS, poll_frequency=0.2, ignored_exceptions=[StaleElementReferenceException]).until(lambda _: holds(), message=what)
    print(what, flush=True)


def text(driver, name):
    return driver.find_element(By.ID, name).text


def main():
    driver = browser(1280)
    try:
        driver.get(URL)
        until(driver, lambda: driver.find_element(By.ID, "main").get_attribute("aria-busy") == "false", "the figures are shown")
        until(driver, lambda: "live" in text(driver, "state"), "the page is live")
        until(driver, lambda: len(driver.find_elements(By.CSS_SELECTOR, "#feed time")) > 3, "events are shown as they happen")

        first = text(driver, "state")
        until(driver, lambda: text(driver, "state") not in ("", first), "another day comes without a reload")

        def funnel_is_the_topics():
            shown = [row.text for row in driver.find_elements(By.CSS_SELECTOR, "#funnel b")]
            figures = api("/api/overview?days=60")["funnel"]
            return [int(one.split(" ")[0].replace(",", "")) for one in shown] == [step["number"] for step in figures] and figures[1]["number"] > 0

        until(driver, funnel_is_the_topics, "the funnel shows what the service says")
        drawn = driver.execute_script(
            "return ['recovery-chart','promises-chart'].every(id => Chart.getChart(id) && Chart.getChart(id).data.labels.length > 0)")
        assert drawn, "a chart is empty"
        print("the charts are drawn")

        rows = {name: len(driver.find_elements(By.CSS_SELECTOR, f"#{name} tbody th")) for name in ("languages", "strategies", "stages")}
        assert all(rows.values()), rows
        assert "no variants" in text(driver, "learning"), "the strategy has no variants, and nobody says so"
        print("languages, strategies and stages are told, and that nothing is learned")

        Select(driver.find_element(By.ID, "language")).select_by_value("es")
        until(driver, lambda: text(driver, "tiles-title") == "De un vistazo", "the page speaks Spanish")
        Select(driver.find_element(By.ID, "language")).select_by_value("en")
        Select(driver.find_element(By.ID, "theme")).select_by_value("dark")
        until(driver, lambda: driver.execute_script("return document.documentElement.dataset.theme") == "dark", "the page turns dark")

        driver.find_element(By.ID, "by-channel").send_keys(Keys.ENTER)
        assert driver.find_element(By.ID, "by-channel").get_attribute("aria-pressed") == "true", "the keyboard changes nothing"
        print("the keyboard does what the mouse does")

        customer = next(line["customer"] for line in feed(driver) if line["type"].startswith("reminder"))
        field = driver.find_element(By.ID, "story-customer")
        field.clear()
        field.send_keys(customer + Keys.ENTER)
        until(driver, lambda: len(driver.find_elements(By.CSS_SELECTOR, "#story li.said")) > 0, "one customer's story is told, in their words and ours")

        until(driver, lambda: text(driver, "health").count("ready") == 4, "all four services are ready")
        wide = driver.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
        driver.set_window_size(500, 900)
        narrow = driver.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
        assert wide and narrow, "the page is wider than its window"
        print("nothing sticks out on a wide or a narrow window")
        complaints = [entry["message"] for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
        assert not complaints, complaints
        print("the browser complains of nothing")
    finally:
        driver.quit()


def feed(driver):
    return driver.execute_script(
        "return [...document.querySelectorAll('#feed li')].map(li => ({type: li.children[1].textContent, customer: li.children[2].textContent}))")


main()
