package io.github.arxivbot.feedserver.content;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.github.arxivbot.internal.file.Sha256;
import io.github.arxivbot.internal.text.ResourceText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/**
 * The page at the root path, with links to digests and feeds. All links are relative, so that the
 * page works behind a proxy that serves it below a path.
 */
final class FrontPage {

  private static final int MAX_DAYS = 10;
  private static final DateTimeFormatter LONG_DATE =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
  private static final String STYLE = resource("front.css");
  private static final Template TEMPLATE =
      Mustache.compiler().defaultValue("").compile(resource("front.html"));

  private final SiteLayout layout;
  private final ArchivePageFiles archive;
  private final Map<String, List<FeedPapers.Best>> best;

  FrontPage(SiteLayout layout, ArchivePageFiles archive, Map<String, List<FeedPapers.Best>> best) {
    this.layout = layout;
    this.archive = archive;
    this.best = best;
  }

  HttpFields headers() {
    String hash = Base64.getEncoder().encodeToString(Sha256.hash(STYLE));
    return ResponseHeaders.page(
        "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            .formatted(hash));
  }

  String html() {
    List<Map<String, Object>> sections =
        layout.profileNames().isEmpty()
            ? List.of(section(null))
            : layout.profileNames().stream().map(this::section).toList();
    return TEMPLATE.execute(
        Map.of("style", STYLE, "alternates", links(null, null), "sections", sections));
  }

  private Map<String, Object> section(@Nullable String profile) {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(Map.of("name", "All", "links", links(profile, null)));
    layout
        .categories()
        .forEach(category -> rows.add(Map.of("name", category, "links", links(profile, category))));
    Map<String, Object> section = new HashMap<>();
    section.put("heading", profile == null ? "h2" : "h3");
    section.put("folder", profile == null ? "day" : "day/" + profile);
    section.put("rows", rows);
    if (profile != null) {
      section.put("profile", profile);
    }
    String name = profile == null ? layout.firstProfile() : profile;
    section.put("best", best.getOrDefault(name, List.of()).stream().map(FrontPage::paper).toList());
    List<LocalDate> days = archive.days(name);
    if (!days.isEmpty()) {
      Stream<LocalDate> others = days.stream().limit(MAX_DAYS).skip(1);
      section.put(
          "newest",
          Map.of(
              "date", days.get(0),
              "text", LONG_DATE.format(days.get(0)),
              "others", others.map(day -> Map.of("date", day)).toList()));
    }
    return section;
  }

  private static Map<String, String> paper(FeedPapers.Best paper) {
    return Map.of("title", paper.title(), "url", paper.url(), "score", paper.score());
  }

  private List<Map<String, String>> links(@Nullable String profile, @Nullable String category) {
    return Arrays.stream(FeedFormat.values())
        .map(
            format ->
                Map.of(
                    "label", format.label,
                    "type", format.mediaType,
                    "href", layout.path(format, profile, category).substring(1)))
        .toList();
  }

  private static String resource(String name) {
    return ResourceText.read(FrontPage.class.getResourceAsStream(name), name);
  }
}
