"""A local arXiv and a local model service for whole-run. Prints the port, then serves until it is stopped.

Each of four categories announces 500 generated papers on 2026-02-11, in the form of arXiv's feeds. The query API returns 100
papers of a category in the requested days. The model answers after two seconds.
"""

import http.server
import itertools
import json
import random
import re
import socketserver
import time
import urllib.parse

from terms import CATEGORIES, TERMS

ITEMS = 500
API_ITEMS = 100
MODEL_SECONDS = 2
SUMMARY = "\n\n".join(f"## {number}. Part {number}\n\n" + "A local sentence. " * 10 for number in range(1, 5))
SYLLABLES = (
    "ba be ca con da de dis en er fa gen ha in ing ion ity la le ment mo net op or per pre ra re sta sub ta ter tion u ve wo"
).split()

randomness = random.Random(20260211)
vocabulary = ["".join(randomness.choices(SYLLABLES, k=randomness.randint(1, 4))) for _ in range(6000)]
weights = list(itertools.accumulate(1 / rank for rank in range(1, len(vocabulary) + 1)))


def words(count):
    """Returns words with frequencies like those of a natural language, and now and then a term."""
    drawn = randomness.choices(vocabulary, cum_weights=weights, k=count)
    return [randomness.choice(TERMS) if randomness.random() < 0.01 else word for word in drawn]


def paper():
    return {
        "title": " ".join(words(10)).title(),
        "abstract": ". ".join(" ".join(words(14)).capitalize() for _ in range(12)) + ".",
        "authors": [f"{first} {last}" for first, last in zip(words(5), words(5))],
    }


def rss(category, first):
    kinds = ["new"] * 250 + ["cross"] * 100 + ["replace"] * 120 + ["replace-cross"] * 30
    items = []
    for number, kind in enumerate(kinds[:ITEMS], first):
        made = paper()
        item = f"2602.{number:05d}"
        own = f"<category>{category}</category>"
        categories = "<category>stat.ML</category>" + own if "cross" in kind else own + "<category>stat.ML</category>"
        items.append(f"""    <item>
      <title>{made["title"]}</title>
      <link>https://arxiv.org/abs/{item}</link>
      <description>arXiv:{item}v1 Announce Type: {kind} 
Abstract: {made["abstract"]}</description>
      <guid isPermaLink="false">oai:arXiv.org:{item}v1</guid>
      {categories}
      <pubDate>Wed, 11 Feb 2026 00:00:00 -0500</pubDate>
      <arxiv:announce_type>{kind}</arxiv:announce_type>
      <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
      <dc:creator>{", ".join(made["authors"])}</dc:creator>
    </item>
""")
    return f"""<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0">
  <channel>
    <title>{category} updates on arXiv.org</title>
    <link>http://rss.arxiv.org/rss/{category}</link>
    <description>{category} updates on the arXiv.org e-print archive.</description>
    <language>en-us</language>
    <lastBuildDate>Wed, 11 Feb 2026 05:00:00 +0000</lastBuildDate>
    <pubDate>Wed, 11 Feb 2026 00:00:00 -0500</pubDate>
{"".join(items)}  </channel>
</rss>
"""


FEEDS = {
    f"/rss/{category}": rss(category, 10_000 + ITEMS * index).encode() for index, category in enumerate(CATEGORIES)
}
API_PAPERS = {category: [paper() for _ in range(API_ITEMS)] for category in CATEGORIES}


def api(query):
    """Returns a page of the query API: all papers, submitted in the first minutes of the requested days."""
    submitted = re.search(r"submittedDate:\[(\d{8})(\d{4})", query["search_query"][0])
    day, minute = submitted.groups()
    category = re.search(r"cat:([\w.-]+)", query["search_query"][0])[1]
    entries = []
    for number, made in enumerate(API_PAPERS[category]):
        time_of = f"{day[:4]}-{day[4:6]}-{day[6:]}T{minute[:2]}:{minute[2:]}:{number % 60:02d}Z"
        item = f"{day[2:6]}.{int(day[6:]) * 1000 + CATEGORIES.index(category) * 200 + number:05d}v1"
        entries.append(f"""  <entry>
    <id>http://arxiv.org/abs/{item}</id>
    <title>{made["title"]}</title>
    <updated>{time_of}</updated>
    <link href="https://arxiv.org/abs/{item}" rel="alternate" type="text/html"/>
    <summary>{made["abstract"]}</summary>
    <category term="{category}" scheme="http://arxiv.org/schemas/atom"/>
    <published>{time_of}</published>
    <arxiv:primary_category term="{category}"/>
    {"".join(f"<author><name>{name}</name></author>" for name in made["authors"])}
  </entry>
""")
    return f"""<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/local</id>
  <title>arXiv Query</title>
  <updated>2026-02-11T12:00:00Z</updated>
  <opensearch:itemsPerPage>{API_ITEMS}</opensearch:itemsPerPage>
  <opensearch:totalResults>{API_ITEMS}</opensearch:totalResults>
  <opensearch:startIndex>0</opensearch:startIndex>
{"".join(entries)}</feed>
""".encode()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        address = urllib.parse.urlsplit(self.path)
        if address.path == "/api":
            self.reply(200, "application/atom+xml", api(urllib.parse.parse_qs(address.query)))
        elif address.path in FEEDS:
            self.reply(200, "application/rss+xml", FEEDS[address.path])
        else:
            self.reply(404, "text/plain", b"not found")

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        time.sleep(MODEL_SECONDS)
        answer = {
            "model": "local",
            "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": SUMMARY}}],
            "usage": {"prompt_tokens": 500, "completion_tokens": 100, "total_tokens": 600},
        }
        self.reply(200, "application/json", json.dumps(answer).encode())

    def reply(self, status, media_type, body):
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True


if __name__ == "__main__":
    server = Server(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()
