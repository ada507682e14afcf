"""Plays a customer on the sandbox's page, in a browser: phones.py URL. Prints one line for each thing that holds; the first that does not ends it.

Needs chromium, chromium-driver and selenium. Waits for what is to come by looking again, and gives up after some minutes only.
"""
import sys

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

PATIENCE_SECONDS = 60


def main():
    options = Options()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1100,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))

    # The page draws itself anew at any moment: it is read, and tapped on, in one go.
    def messages():
        return driver.execute_script("return [...document.querySelectorAll('#talk li:not(.mine):not(.money)')].map(line => line.textContent)")

    def until(words, what):
        """The newest message holds the words."""
        WebDriverWait(driver, PATIENCE_SECONDS, poll_frequency=0.2).until(
            lambda _: messages() and words in messages()[-1], message=f"{what}: {messages()[-1:]}")
        print(what, flush=True)

    def tap(title):
        tapped = driver.execute_script(
            "const one = [...document.querySelectorAll('#buttons button')].find(one => one.textContent === arguments[0]); one?.click(); return !!one", title)
        assert tapped, f"there is no button “{title}”"

    def say(words):
        driver.find_element(By.ID, "text").send_keys(words + Keys.ENTER)

    try:
        driver.get(sys.argv[1])
        until("Is that you?", "a reminder is on the phone")
        tap("Yes")
        until("GBP 600.00", "the debt is named once the button was tapped")
        say("can I pay in instalments?")
        until("3 payments", "a plan is offered")
        tap("Yes")
        until("that is noted", "the plan is agreed on")
        say("I want to pay now, send me the link")
        until("/pay/", "a pay link comes")
        phone = driver.current_window_handle
        driver.get_log("browser")
        tapped = driver.execute_script("const link = [...document.querySelectorAll('#talk a')].at(-1); link?.click(); return !!link")
        assert tapped, "the link can't be tapped"
        WebDriverWait(driver, PATIENCE_SECONDS).until(lambda _: len(driver.window_handles) > 1)
        driver.switch_to.window(driver.window_handles[-1])
        WebDriverWait(driver, PATIENCE_SECONDS).until(lambda _: driver.find_elements(By.TAG_NAME, "button"))
        button = driver.find_element(By.TAG_NAME, "button")
        asked = button.text
        assert asked in ("Pay 600.00 GBP", "Pay 200.00 GBP", "Pay GBP 600.00", "Pay GBP 200.00"), asked
        button.click()
        WebDriverWait(driver, PATIENCE_SECONDS).until(lambda _: "Thank you" in driver.page_source)
        print(f"the link leads to a page that asks for what was said: {asked}", flush=True)
        driver.close()
        driver.switch_to.window(phone)
        until("GBP 200.00", "the payment by the link is thanked for") if "200" in asked else None
        driver.find_element(By.ID, "currency").clear()
        driver.find_element(By.ID, "currency").send_keys("GBP")
        if "200" in asked:
            driver.find_element(By.ID, "amount").send_keys("400" + Keys.ENTER)
        until("all payments of your plan have arrived", "the last payment is thanked for")
        until("1 ", "a rating is asked for")
        say("5")
        WebDriverWait(driver, PATIENCE_SECONDS).until(lambda _: len(driver.find_elements(By.CSS_SELECTOR, "#talk li.mine")) >= 4)
        complaints = [entry["message"] for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
        assert not complaints, complaints
        print("the browser complains of nothing")
    finally:
        driver.quit()


main()
