package io.github.arxivbot.renderer.feed.internal.format;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.renderer.feed.internal.content.Feed;
import io.github.arxivbot.renderer.feed.internal.content.FeedEntry;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Writes a feed as Atom 1.0. */
public final class AtomWriter {

  // The scheme of categories in arXiv's own Atom feeds and query API.
  private static final String SCHEME = "http://arxiv.org/schemas/atom";

  private static final String HTML = "text/html";

  private AtomWriter() {}

  public static void write(Feed feed, Appendable out) throws IOException {
    var atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
    atom.setId(feed.id());
    atom.setTitle(feed.title());
    atom.setSubtitle(content(Content.TEXT, feed.description()));
    atom.setUpdated(Date.from(feed.updated()));
    atom.setAuthors(List.of(person(Feed.GENERATOR)));
    Generator generator = new Generator();
    generator.setValue(Feed.GENERATOR);
    atom.setGenerator(generator);
    atom.setAlternateLinks(List.of(link("alternate", HTML, "", feed.home())));
    atom.setOtherLinks(
        feed.self().stream()
            .map(address -> link("self", "application/atom+xml", "", address))
            .toList());
    atom.setEntries(feed.entries().stream().map(AtomWriter::entry).toList());
    XmlFeedOutput.write(atom, out);
  }

  private static Entry entry(FeedEntry entry) {
    Entry atom = new Entry();
    atom.setId(entry.id());
    atom.setTitle(entry.title());
    atom.setPublished(Date.from(entry.published()));
    atom.setUpdated(Date.from(entry.updated()));
    atom.setAuthors(authors(entry));
    atom.setCategories(entry.categories().stream().map(AtomWriter::category).toList());
    atom.setAlternateLinks(List.of(link("alternate", HTML, "", entry.link())));
    if (entry.paper() != null && !entry.paper().paper().isWithdrawn()) {
      Paper paper = entry.paper().paper();
      List<Link> links = new ArrayList<>();
      paper.pdf().ifPresent(pdf -> links.add(link("related", "application/pdf", "PDF", pdf)));
      if (paper.id() instanceof ArxivId id) {
        links.add(link("related", HTML, "HTML", id.html()));
      }
      atom.setOtherLinks(links);
    }
    if (!entry.excerpt().isEmpty()) {
      atom.setSummary(content(Content.TEXT, entry.excerpt()));
    }
    atom.setContents(List.of(content(Content.HTML, entry.content())));
    return atom;
  }

  // An Atom entry without authors has the authors of the feed.
  private static List<SyndPerson> authors(FeedEntry entry) {
    if (entry.paper() != null && entry.authors().isEmpty()) {
      return List.of(person("Unknown"));
    }
    return entry.authors().stream().map(AtomWriter::person).toList();
  }

  private static SyndPerson person(String name) {
    Person person = new Person();
    person.setName(name);
    return person;
  }

  private static Category category(String name) {
    Category category = new Category();
    category.setTerm(name);
    category.setScheme(SCHEME);
    return category;
  }

  private static Link link(String relation, String type, String title, URI address) {
    Link link = new Link();
    link.setRel(relation);
    link.setType(type);
    link.setHref(address.toString());
    if (!title.isEmpty()) {
      link.setTitle(title);
    }
    return link;
  }

  private static Content content(String type, String value) {
    Content content = new Content();
    content.setType(type);
    content.setValue(value);
    return content;
  }
}
