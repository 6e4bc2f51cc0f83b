"""The web phone in a headless Chromium whose microphone is a recorded voice."""
import json
import pathlib
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

VOICE = "/usr/share/lab/caller.wav"
OPTIONS = [
    "--headless=new", "--no-sandbox", "--window-size=800,860", "--ignore-certificate-errors",
    "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", f"--use-file-for-fake-audio-capture={VOICE}",
    "--autoplay-policy=no-user-gesture-required",
]


class WebPhone:
    def __init__(self, page, account):
        self._page = page
        self._account = account
        self._password = json.loads(pathlib.Path("/secrets/people/accounts.json").read_text())[account]

    def __enter__(self):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for option in OPTIONS:
            options.add_argument(option)
        self._browser = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self._browser.set_page_load_timeout(30)
        try:
            self._browser.get(self._page)
            self._part("user").send_keys(self._account)
            self._part("password").send_keys(self._password)
            self._browser.find_element(By.CSS_SELECTOR, "#account button").click()
            if not self._until(lambda: self._account in self._part("line-text").text, 20):
                raise RuntimeError(f"the web phone does not connect: {self._part('line-text').text}")
        except BaseException:
            self._browser.quit()
            raise
        return self

    def __exit__(self, *_):
        self._browser.quit()

    def call(self, number):
        self._part("number").clear()
        self._part("number").send_keys(number)
        self.click("call")

    def click(self, part):
        self._part(part).click()

    def press(self, key):
        self._browser.find_element(By.CSS_SELECTOR, f'[data-key="{key}"]').click()

    def wait_for_state(self, beginning, seconds):
        return self._until(lambda: self._part("state").text.startswith(beginning), seconds)

    def wait_for_button(self, part, seconds):
        return self._until(lambda: self._part(part).is_displayed(), seconds)

    def hears(self, seconds):
        """Whether there is sound, by the page's own meter, five times in a row."""
        heard = 0

        def loud():
            nonlocal heard
            level = self._browser.execute_script("return document.getElementById('level').value")
            heard = heard + 1 if level > 0.01 else 0
            return heard >= 5

        return self._until(loud, seconds)

    def screenshot(self, path):
        self._browser.save_screenshot(path)

    def _part(self, identifier):
        return self._browser.find_element(By.ID, identifier)

    @staticmethod
    def _until(condition, seconds):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if condition():
                return True
            time.sleep(0.2)
        return False
