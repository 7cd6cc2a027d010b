#!/usr/bin/env python3
"""Drives the site in a real browser: the map, the filter, an incident, the brief, a phone, no scripts.

Run by `make test-browser`. Needs the release build, Chromium, Playwright from .tools and event data
(VIGIE_SHARED or ../shared/data). Pictures of every page go to .build/pages.
"""
import os
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
VIGIE = os.environ.get("VIGIE", str(ROOT / ".build/release/vigie"))
DATA = Path(os.environ.get("VIGIE_SHARED", ROOT.parent / "shared/data"))
PICTURES = ROOT / ".build/pages"
ARGUMENTS = [
    "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]
failures = []


def check(condition, sentence):
    print(("ok    " if condition else "FAIL  ") + sentence)
    if not condition:
        failures.append(sentence)


def filled_store(folder):
    """A store with Mali, its borders and its casebook."""
    store = os.path.join(folder, "test.vigie")
    files = [DATA / "ucdp/ged241/mali.csv"] + [
        DATA / f"geo/admin/MLI_adm{level}.geojson" for level in (1, 2)] + [ROOT / "Data/mali"]
    # 3: done, but something was set aside.
    result = subprocess.run([VIGIE, "import", *map(str, files), "--store", store])
    if result.returncode not in (0, 3):
        sys.exit("The test data could not be imported.")
    return store


def serve(store):
    """Starts the server at a free port; returns the process and the address."""
    process = subprocess.Popen(
        [VIGIE, "serve", "--store", store, "--port", "0"], stdout=subprocess.PIPE, text=True,
        env={**os.environ, "VIGIE_ASSETS": str(ROOT / "Assets")})
    for line in process.stdout:
        found = re.search(r"http://\S+:\d+", line)
        if found:
            return process, found.group(0)
    sys.exit("The server did not start.")


def watched(context, address, foreign, complaints):
    """A page that notes requests to elsewhere and complaints of the browser."""
    page = context.new_page()
    page.on("request", lambda request: None if request.url.startswith((address, "data:", "blob:"))
            else foreign.append(request.url))
    page.on("console", lambda message: complaints.append(message.text)
            if message.type in ("error", "warning") and "GPU stall" not in message.text
            and "GL Driver" not in message.text else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return page


def first_page(browser, address):
    foreign, complaints = [], []
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    page = watched(context, address, foreign, complaints)
    page.goto(address + "/incidents?country=MLI&from=2022-01&to=2022-12")
    page.wait_for_selector("#map[data-ready=yes]", timeout=60_000)
    check(page.locator(".maplibregl-canvas").count() == 1, "the map becomes movable")
    page.screenshot(path=PICTURES / "first-page.png", full_page=True)
    before = page.locator("p.sum").inner_text()
    page.check("input[name=type][value=os]")
    page.wait_for_function(
        "text => document.querySelector('p.sum').innerText !== text", arg=before)
    check("type=os" in page.url, "a change of the filter is in the address")
    check(page.locator(".maplibregl-canvas").count() == 1, "the map stays through the change")
    page.fill("input[name=min-deaths]", "100")
    page.wait_for_function(
        "() => document.querySelectorAll('#results table.long tbody tr').length < 30")
    check(page.locator("text=Diallassagou").count() >= 1, "the gravest attack is in the list")
    page.wait_for_timeout(1_000)
    page.screenshot(path=PICTURES / "filtered.png", full_page=True)
    box = page.locator("#map").bounding_box()
    found = page.evaluate("""async () => {
        const points = await (await fetch(document.getElementById('map').dataset.points)).json();
        return points.features.filter((feature) => feature.geometry).length; }""")
    check(found > 0 and box["height"] > 300, "the filtered incidents are on the map")
    check(not foreign, f"nothing is asked from elsewhere {foreign}")
    check(not complaints, f"the browser does not complain {complaints[:3]}")
    context.close()


def other_pages(browser, address):
    foreign, complaints = [], []
    context = browser.new_context(viewport={"width": 1000, "height": 900})
    page = watched(context, address, foreign, complaints)
    page.goto(address + "/incidents/ucdp-ged:440699?lang=en")
    check("Diallassagou" in page.locator("h1").inner_text(), "an incident has its page")
    page.screenshot(path=PICTURES / "incident.png", full_page=True)
    page.goto(address + "/brief?country=MLI&month=2022-06&lang=fr")
    check("juin" in page.locator("h1").inner_text(), "the brief is there in French")
    targets = page.eval_on_selector_all(
        "main a[href^='#']", "links => links.every(a => document.getElementById("
        "decodeURIComponent(a.getAttribute('href').slice(1))))")
    check(targets, "every number of the brief leads to its incidents")
    page.screenshot(path=PICTURES / "brief.png", full_page=True)
    page.pdf(path=PICTURES / "brief.pdf", prefer_css_page_size=True, print_background=True)
    check(not foreign and not complaints, f"no page complains or asks elsewhere {complaints[:3]}")
    context.close()


def phone(browser, address):
    context = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True)
    page = context.new_page()
    for name, path in [("phone-first-page", "/incidents?country=MLI&from=2022-06"),
                       ("phone-incident", "/incidents/ucdp-ged:440699"),
                       ("phone-actors", "/actors"),
                       ("phone-actor", "/actors/katibat-macina?lang=fr"),
                       ("phone-timeline", "/timeline"),
                       ("phone-handbook", "/handbook"),
                       ("phone-forecast", "/forecast?country=MLI"),
                       ("phone-scoreboard", "/scoreboard"),
                       ("phone-brief", "/brief?country=MLI&month=2022-06&lang=en")]:
        page.goto(address + path, timeout=60_000)
        page.wait_for_timeout(1_500)
        wide = page.evaluate("document.documentElement.scrollWidth")
        check(wide <= 391, f"{name} fits a phone ({wide} px)")
        page.screenshot(path=PICTURES / f"{name}.png", full_page=True)
        squeezed = page.evaluate("""() => [...document.querySelectorAll('main td, main th')].filter(
            (cell) => cell.offsetWidth > 0 && cell.innerText.length > 40 && cell.offsetWidth < 90
        ).length""")
        check(squeezed == 0, f"{name} squeezes no text into a narrow column ({squeezed})")
        hidden = page.evaluate("""() => [...document.querySelectorAll('table.long td.num')].filter(
            (cell) => cell.getBoundingClientRect().right > 391).length""")
        check(hidden == 0, f"{name} shows the numbers of its list without scrolling ({hidden})")
    context.close()


def without_scripts(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "/incidents?country=MLI&from=2022-06&to=2022-06")
    check(page.locator("#map svg.map path.pt").count() > 10, "without scripts the map is a picture")
    page.fill("input[name=min-deaths]", "50")
    page.click("button[type=submit]")
    check("min-deaths=50" in page.url, "without scripts the form works")
    rows = page.locator("#results table.long tbody tr").count()
    check(1 <= rows < 40, f"without scripts the table is filtered ({rows} rows)")
    context.close()


def main():
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        process, address = serve(filled_store(folder))
        try:
            executable = os.environ.get("CHROMIUM", "/usr/bin/chromium")
            browser = play.chromium.launch(executable_path=executable, args=ARGUMENTS)
            first_page(browser, address)
            other_pages(browser, address)
            phone(browser, address)
            without_scripts(browser, address)
            browser.close()
        finally:
            process.send_signal(signal.SIGINT)
            check(process.wait(timeout=20) == 0, "Ctrl-C stops the server cleanly")
    sys.exit(f"{len(failures)} failed" if failures else 0)


if __name__ == "__main__":
    main()
