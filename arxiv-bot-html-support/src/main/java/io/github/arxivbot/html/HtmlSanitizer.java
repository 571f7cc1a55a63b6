package io.github.arxivbot.html;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Removes all HTML that is not on a list of safe elements and attributes. */
final class HtmlSanitizer {

  private static final Pattern WEB = Pattern.compile("https?://[^/?#]", Pattern.CASE_INSENSITIVE);

  private HtmlSanitizer() {}

  static String sanitize(String html) {
    Document clean = new Cleaner(safelist()).clean(Jsoup.parseBodyFragment(html));
    for (Element link : clean.select("a")) {
      if (!WEB.matcher(link.attr("href")).lookingAt()) {
        link.unwrap();
      }
    }
    clean
        .outputSettings()
        .prettyPrint(false)
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .charset("UTF-8");
    return clean.body().html().strip();
  }

  // Not a constant, because a Safelist is mutable.
  private static Safelist safelist() {
    return new Safelist()
        .addTags("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "pre", "code")
        .addTags("ul", "ol", "li", "em", "strong", "a")
        .addTags("table", "thead", "tbody", "tr", "th", "td")
        .addAttributes("ol", "start")
        .addAttributes("a", "href")
        .addProtocols("a", "href", "http", "https")
        .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");
  }
}
