package io.github.arxivbot.feedserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page at the root: what there is to follow and to read. All of its links are relative, so that
 * it works behind a proxy that serves it below a folder. Names come from the configuration, which
 * lets nothing into them that means anything in HTML.
 */
final class FrontPage {

  private static final int DAYS = 10;

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
            <footer><p>How it is: <a href="health">health</a>. What is looked for: <a
            href="config">configuration</a>. Not affiliated with arXiv.</p></footer>
            </body>
            </html>
            """)
        .toString();
  }

  private void section(StringBuilder html, @Nullable String profile) {
    String id = profile == null ? "digest" : profile;
    html.append("<section aria-labelledby=\"").append(id).append("\">\n<h2 id=\"").append(id);
    html.append("\">").append(profile == null ? "Days" : profile).append("</h2>\n");
    days(html, profile);
    String caption = profile == null ? "Feeds" : "Feeds of " + profile;
    html.append("<table>\n<caption>").append(caption).append("</caption>\n<thead><tr>");
    html.append("<th scope=\"col\">Category</th>");
    for (Format format : Format.values()) {
      html.append("<th scope=\"col\">").append(format.label()).append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    row(html, "all", profile, null);
    places.categories().forEach(category -> row(html, category, profile, category));
    html.append("</tbody>\n</table>\n</section>\n");
  }

  private void days(StringBuilder html, @Nullable String profile) {
    List<LocalDate> all = days.of(profile == null ? places.firstProfile() : profile);
    if (all.isEmpty()) {
      html.append("<p>There is no digest yet; the first is on its way.</p>\n");
      return;
    }
    String folder = profile == null ? "day" : "day/" + profile;
    html.append("<ul class=\"days\">\n");
    for (LocalDate day : all.subList(0, Math.min(DAYS, all.size()))) {
      html.append(
          "<li><a href=\"%1$s/%2$s\"><time datetime=\"%2$s\">%2$s</time></a></li>\n"
              .formatted(folder, day));
    }
    html.append("<li><a href=\"").append(folder).append("\">all days</a></li>\n</ul>\n");
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
