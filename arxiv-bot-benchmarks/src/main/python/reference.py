"""The reference of whole-run: fetches four feeds, counts terms, sorts the papers and writes a page. Arguments: the address of the
feeds and the page. Reads the feeds with feedparser, or with the XML parser of Python if feedparser is missing."""

import sys
import urllib.request
import xml.etree.ElementTree

from terms import CATEGORIES, TERMS

try:
    import feedparser
except ImportError:
    feedparser = None

DC = "{http://purl.org/dc/elements/1.1/}"


def items(feed):
    if feedparser:
        for entry in feedparser.parse(feed).entries:
            yield entry.title, entry.link, entry.summary, entry.get("author", "")
    else:
        for item in xml.etree.ElementTree.fromstring(feed).iter("item"):
            yield tuple(item.findtext(name, "") for name in ("title", "link", "description", DC + "creator"))


papers = []
for category in CATEGORIES:
    with urllib.request.urlopen(sys.argv[1] + category) as response:
        for title, link, text, authors in items(response.read()):
            lower = f"{title} {text}".lower()
            score = sum(term in lower for term in TERMS)
            if score:
                papers.append((score, title, link, text, authors))
papers.sort(key=lambda paper: -paper[0])
with open(sys.argv[2], "w", encoding="utf-8") as page:
    for score, title, link, text, authors in papers[:30]:
        page.write(f"## [{title}]({link})\n\n{authors}\n\n{text}\n\nScore: {score}\n\n")
