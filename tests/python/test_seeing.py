"""to_html, _repr_html_ and `pressparse view`: the whole text, and nothing but text."""

import html.parser
import pathlib
import re

import pytest

import pressparse
from conftest import EXAMPLES, ROOT, read
from test_command import command  # noqa: F401

TAGS = set("html head meta title style body div header h1 ul li b fieldset legend label input i main section span mark aside table caption tbody tr th td a small br".split())
CLOSED = {"meta", "input", "br"}
ATTRIBUTES = {"lang", "charset", "name", "content", "class", "dir", "type", "checked", "data-tip", "id", "title", "aria-label", "colspan", "scope", "href"}


class Page(html.parser.HTMLParser):
    """Reads a page strictly: known tags, known attributes, all closed in order."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.open, self.text, self.ids, self.targets, self.marks = [], [], [], [], 0
        self.depth = None  # of the block of text that is being read
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        assert tag in TAGS, tag
        names = [name for name, _ in attributes]
        assert set(names) <= ATTRIBUTES and len(names) == len(set(names)), names
        attributes = dict(attributes)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag == "a":
            assert attributes["href"].startswith("#")
            self.targets.append(attributes["href"][1:])
        self.marks += tag == "mark"
        if attributes.get("class") == "pp-text":
            self.depth = len(self.open)
        if tag not in CLOSED:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        if self.depth == len(self.open):
            self.depth = None

    def handle_data(self, data):
        if self.depth is not None:
            self.text.append(data)

    def handle_comment(self, data):
        raise AssertionError("a comment")

    def handle_pi(self, data):
        raise AssertionError("a processing instruction")


def one_kind_of_break(text):
    return re.sub("\r\n|[\r\x0b\x0c\x85\u2028\u2029]", "\n", text)


def test_a_page_shows_the_whole_text(release_text):
    release = pressparse.parse(release_text)
    for source in (release.to_html(), release._repr_html_()):
        page = Page(source)
        assert "".join(page.text) == one_kind_of_break(release_text)
        assert len(page.ids) == len(set(page.ids))
        assert set(page.targets) <= set(page.ids)
        assert page.marks >= len(release.dates) + len(release.links)
        assert "http:" not in re.sub(r"<mark.*?>|<td.*?</td>|<div class=.pp-text.*?</div>", "", source, flags=re.S)
    assert release.to_html() == pressparse.parse(release_text.encode()).to_html()


@pytest.mark.parametrize(
    "evil",
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style></title></div></mark>", "<!-- x --><!DOCTYPE x><?php ?>", "&lt;b&gt; &#60;b&#62; &amp", "' onmouseover='x",
     "javascript:alert(1)", "<a href='javascript:x'>y</a>", "]]>", "<plaintext>", "\x00\x08\x1b[2J\x7f", "\u202eoverride\u202c \u2066isolate\u2069", "\ufffe \ud800 \U0010ffff", "`${x}`"],
)
def test_hostile_text_stays_text(evil):
    text = f"Harbour {evil} opens\n\nDOVER, 3 May 2024 - \u201cIt {evil} holds, and will,\u201d said Ann {evil} Lee, CEO of Harbour {evil} Ltd.\n\nCaption: {evil}\n\nAbout {evil}\nIt builds.\n\nContact\nAnn Lee {evil}\nann@x.org\n"
    for source in (pressparse.parse(text, source=evil.replace("\ud800", "")).to_html(), pressparse.parse(text.encode("utf-8", "surrogatepass")).to_html()):
        shown = "".join(Page(source).text)
        assert not re.search("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe]", source)
        if evil.isascii() and evil.isprintable():
            assert shown == text


def test_random_bytes_give_a_page():
    import random

    chance = random.Random(7)
    alphabet = [b"<", b">", b'"', b"&", b"\n", b"\r", b"\0", b"\xff", b"\xc3", "\u202e".encode(), b"Ann Lee", b" said ", b"\xe2\x80\x9c", b"\xe2\x80\x9d", b"3 May 2024", b"ann@x.org"]
    for _ in range(60):
        data = b"".join(chance.choices(alphabet, k=chance.randrange(80)))
        Page(pressparse.parse(data).to_html())


def test_view_writes_pages_and_names_them(command, tmp_path):  # noqa: F811
    run = command("view", EXAMPLES[0], EXAMPLES[1], "--output", tmp_path)
    assert run.returncode == 0 and run.stderr == b""
    pages = [pathlib.Path(line) for line in run.stdout.decode().splitlines()]
    assert [page.name for page in pages] == [f"{path.stem}.pressparse.html" for path in EXAMPLES[:2]]
    for page, path in zip(pages, EXAMPLES):
        assert "".join(Page(page.read_text(encoding="utf-8")).text) == one_kind_of_break(read(path))
    # Same names do not write over each other.
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "r.txt").write_text("Harbour opens\n")
    run = command("view", tmp_path / "a" / "r.txt", tmp_path / "b" / "r.txt", "-o", tmp_path)
    assert [pathlib.Path(line).name for line in run.stdout.decode().splitlines()] == ["r.pressparse.html", "r-2.pressparse.html"]
    # One page for all.
    run = command("view", "examples/releases", "--output", tmp_path / "all.html")
    assert run.stdout.decode().strip() == str(tmp_path / "all.html")
    assert (tmp_path / "all.html").read_text(encoding="utf-8").count('<div class="pp">') == len(EXAMPLES)
    assert command("view", EXAMPLES[0], "-o", tmp_path / "no" / "such.html").returncode == 2
    assert command("view", tmp_path / "missing.txt", "-o", tmp_path).returncode == 1


def test_format_html(command):  # noqa: F811
    run = command("--format", "html", EXAMPLES[0], EXAMPLES[1])
    assert run.returncode == 0
    source = run.stdout.decode("utf-8")
    Page(source)
    assert source.count("<!DOCTYPE html>") == 1 and source.count('<div class="pp">') == 2


def test_the_picture_is_there_and_small():
    picture = ROOT / "docs" / "seen.png"
    assert picture.read_bytes().startswith(b"\x89PNG") and picture.stat().st_size < 150_000
    assert "docs/seen.png" in (ROOT / "README.md").read_text(encoding="utf-8")
