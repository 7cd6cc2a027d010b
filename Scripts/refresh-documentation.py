#!/usr/bin/env python3
"""Brings the documentation up to date with the built program (`make reference`).

In Documentation/Commands.md every command has a section; the table of its options is written anew
between the markers. In README.md and below Documentation, every block

    ```console
    $ vigie incidents --country MLI
    ...
    ```

is run, in order, in one folder that has the project's `Data` in it and `../shared/data` beside it, and
its output is replaced. A block shows at most 16 lines (or `console lines=N`), then "…". A command
that should fail is announced with `console exit=CODE`. CommandTests runs the same blocks, except those
marked `console slow`.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = pathlib.Path(os.environ.get("VIGIE_PROGRAM", ROOT / ".build/release/vigie")).resolve()
SHARED = pathlib.Path(os.environ.get("VIGIE_SHARED", ROOT / "../shared/data")).resolve()
COMMANDS = ROOT / "Documentation/Commands.md"
# The day on which the examples take place.
TODAY = "2026-12-01"


def commands():
    """Every command that runs: its words, summary and arguments."""
    dump = subprocess.run([PROGRAM, "--experimental-dump-help"], check=True, capture_output=True)
    found = []

    def walk(command, words):
        words = words + [command["commandName"]]
        children = [c for c in command.get("subcommands", []) if c["commandName"] != "help"]
        for child in children:
            walk(child, words)
        own = [a for a in command.get("arguments", []) if visible(a)]
        if len(words) > 1 and (own or not children):
            found.append((" ".join(words), command.get("abstract", ""), own))

    walk(json.loads(dump.stdout)["command"], [])
    return found


def visible(argument):
    names = [name["name"] for name in argument.get("names", [])]
    return argument.get("shouldDisplay", True) and not {"help", "version"} & set(names)


def row(argument):
    names = [name["name"] for name in argument.get("names", []) if name["kind"] == "long"]
    value = argument.get("valueName", "")
    if argument["kind"] == "positional":
        label = value.upper()
    elif argument["kind"] == "flag":
        label = ", ".join(f"--{name}" for name in names)
    else:
        label = f"--{names[0]} {value.upper()}" if value in names else f"--{names[0]} {value}"
    text = argument.get("abstract", "").replace("|", "\\|")
    values = argument.get("allValues")
    if values and not all(v in text for v in values):
        text += " One of " + ", ".join(f"`{v}`" for v in values) + "."
    if argument.get("defaultValue"):
        text += f" Default: {argument['defaultValue']}."
    label = label.replace("|", "\\|")
    return f"| `{label}` | {text} |"


def refresh_options():
    text = COMMANDS.read_text()
    for words, abstract, arguments in commands():
        heading = f"## {words}\n"
        table = "| argument | meaning |\n|---|---|\n" + "\n".join(map(row, arguments))
        if not arguments:
            table = "It takes no arguments."
        block = f"<!-- arguments of {words} -->\n{table}\n<!-- end -->"
        pattern = re.compile(rf"<!-- arguments of {words} -->.*?<!-- end -->", re.S)
        if pattern.search(text):
            text = pattern.sub(lambda _: block, text)
        elif heading in text:
            text = text.replace(heading, f"{heading}\n{block}\n", 1)
        else:
            text = text.rstrip() + f"\n\n{heading}\n{abstract}\n\n{block}\n"
    COMMANDS.write_text(text)


def pages():
    rest = sorted((ROOT / "Documentation").rglob("*.md"))
    return [ROOT / "README.md", COMMANDS] + [p for p in rest if p != COMMANDS]


def run(command, folder):
    environment = {k: v for k, v in os.environ.items() if not k.startswith("VIGIE_")}
    environment.update(VIGIE_NOW=TODAY, VIGIE_ANALYST="A. Analyst")
    words = f"vigie() {{ '{PROGRAM}' \"$@\"; }}; {command}"
    done = subprocess.run(
        ["bash", "-c", words], cwd=folder, env=environment, text=True, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout


def refreshed(match, page, folder, failures):
    info, body = match.group(1), match.group(2)
    limit = int((re.search(r"lines=(\d+)", info) or [0, "16"])[1])
    expected = int((re.search(r"exit=(\d+)", info) or [0, "0"])[1])
    lines = []
    if "slow" in info and os.environ.get("SKIP_SLOW"):
        return match.group(0)
    for command in re.findall(r"^\$ (.+(?:\\\n.+)*)", body, re.M):
        lines.append(f"$ {command}")
        code, output = run(command, folder)
        if code != expected:
            failures.append(f"{page}: {command}: exit code {code}, not {expected}\n{output}")
        shown = [line.rstrip() for line in output.rstrip("\n").split("\n")]
        # How long a step took is news about the machine.
        shown = [line for line in shown if not re.search(r": done in \d+ s$", line)]
        lines += shown[:limit] + (["…"] if len(shown) > limit else [])
    return f"```console{info}\n" + "\n".join(lines) + "\n```"


def refresh_examples():
    failures = []
    with tempfile.TemporaryDirectory() as parent:
        folder = pathlib.Path(parent) / "vigie"
        folder.mkdir()
        (folder / "Data").symlink_to(ROOT / "Data")
        (pathlib.Path(parent) / "shared").mkdir()
        (pathlib.Path(parent) / "shared/data").symlink_to(SHARED)
        for page in pages():
            text = page.read_text()
            new = re.sub(
                r"```console([^\n]*)\n(.*?)\n```",
                lambda match: refreshed(match, page.name, folder, failures), text, flags=re.S)
            if new != text:
                page.write_text(new)
    return failures


if __name__ == "__main__":
    if not PROGRAM.exists():
        sys.exit(f"{PROGRAM} is not there; build it with `make build`")
    refresh_options()
    if not SHARED.exists():
        sys.exit(f"{SHARED} is not there: the options are refreshed, the examples are not")
    problems = refresh_examples()
    print("\n".join(problems) or "the documentation is up to date")
    sys.exit(1 if problems else 0)
