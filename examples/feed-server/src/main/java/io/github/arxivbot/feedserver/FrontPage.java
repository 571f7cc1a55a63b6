package io.github.arxivbot.feedserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page at the root: what there is to follow and to read. All of its links are relative, so that
 * it works behind a proxy that serves it below a folder. Names come from the configuration, which
 * lets nothing into them that means anything in HTML.
 */
final class FrontPage {

  private static final int DAYS = 10;
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private final Places places;
  private final DayPages days;
  private final String style = style();

  FrontPage(Places places, DayPages days) {
    this.places = places;
    this.days = days;
  }

  Content content(Instant modified) {
    String policy =
        "default-src 'none'; style-src 'sha256-"
            + sha256(style)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    return Content.of(Kind.page(policy), html().getBytes(StandardCharsets.UTF_8), modified);
  }

  private String html() {
    StringBuilder html = new StringBuilder();
    html.append(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>arXiv digest</title>
        """);
    for (Format format : Format.values()) {
      String type = format.mediaType().replaceAll(";.*", "");
      html.append(
          "<link rel=\"alternate\" type=\"%s\" title=\"%s\" href=\"%s\">\n"
              .formatted(type, format.label(), relative(places.address(format, null, null))));
    }
    html.append("<style>").append(style).append("</style>\n</head>\n<body>\n");
    html.append("<header><h1>arXiv digest</h1>\n<p>The papers of each announcement that match ");
    html.append("what is looked for here, best first.</p></header>\n<main>\n");
    List<String> names = places.names();
    if (names.isEmpty()) {
      section(html, null);
    } else {
      names.forEach(name -> section(html, name));
    }
    return html.append(
            """
            </main>
            <footer><p>As data: <a href="config">what is looked for</a>, <a href="health">how the server
            is</a>. Thank you to arXiv for use of its open access interoperability; this is not affiliated
            with arXiv.</p></footer>
            </body>
            </html>
            """)
        .toString();
  }

  private void section(StringBuilder html, @Nullable String profile) {
    html.append("<section>\n");
    if (profile != null) {
      html.append("<h2>").append(profile).append("</h2>\n");
    }
    days(html, profile);
    label(html, profile, "Feeds");
    html.append("<table aria-label=\"Feeds");
    html.append(profile == null ? "" : " of " + profile).append("\">\n<tbody>\n");
    row(html, "All", profile, null);
    places.categories().forEach(category -> row(html, category, profile, category));
    html.append("</tbody>\n</table>\n</section>\n");
  }

  private void days(StringBuilder html, @Nullable String profile) {
    List<LocalDate> all = days.of(profile == null ? places.firstProfile() : profile);
    if (all.isEmpty()) {
      html.append(
          "<p>There is no digest yet; it comes with the first announcement that can be read.</p>\n");
      return;
    }
    String folder = profile == null ? "day" : "day/" + profile;
    label(html, profile, "Newest digest");
    html.append(
        """
        <p class="newest"><a href="%1$s/%2$s"><time datetime="%2$s">%3$s</time></a></p>
        <ul class="days">
        """
            .formatted(folder, all.get(0), IN_WORDS.format(all.get(0))));
    for (LocalDate day : all.subList(1, Math.min(DAYS, all.size()))) {
      html.append(
          "<li><a href=\"%1$s/%2$s\"><time datetime=\"%2$s\">%2$s</time></a></li>\n"
              .formatted(folder, day));
    }
    html.append("<li><a href=\"").append(folder).append("\">All days</a></li>\n</ul>\n");
  }

  private static void label(StringBuilder html, @Nullable String profile, String words) {
    html.append(
        (profile == null ? "<h2 class=\"label\">%s</h2>\n" : "<h3 class=\"label\">%s</h3>\n")
            .formatted(words));
  }

  private void row(
      StringBuilder html, String name, @Nullable String profile, @Nullable String category) {
    html.append("<tr><th scope=\"row\">").append(name).append("</th>");
    String whose = profile == null ? "" : " for " + profile;
    for (Format format : Format.values()) {
      html.append(
          "<td><a href=\"%s\" aria-label=\"%s of %s%s\">%s</a></td>"
              .formatted(
                  relative(places.address(format, profile, category)),
                  format.label(),
                  name,
                  whose,
                  format.label()));
    }
    html.append("</tr>\n");
  }

  private static String relative(String address) {
    return address.substring(1);
  }

  private static String style() {
    try (InputStream style = FrontPage.class.getResourceAsStream("front.css")) {
      if (style == null) {
        throw new IllegalStateException("front.css is missing");
      }
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
