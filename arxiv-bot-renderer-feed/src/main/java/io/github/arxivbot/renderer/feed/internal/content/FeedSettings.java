package io.github.arxivbot.renderer.feed.internal.content;

import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.internal.text.PlaceholderNames;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.RenderRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a feed, and the title and addresses that follow from them.
 *
 * @param title the title with slots, or null for a title made from category and profile
 * @param self the feed's own address with slots, or null
 * @param home the page that it belongs to, or null for the page of the same run or of arXiv
 */
public record FeedSettings(
    @Nullable String title, @Nullable String self, @Nullable URI home, int days, int maxEntries) {

  public static final int DEFAULT_DAYS = 7;
  public static final int MAX_DAYS = 366;
  public static final int DEFAULT_MAX_ENTRIES = 100;
  public static final int MAX_ENTRIES = 2000;

  /** The archives of arXiv, and their categories; other sources have names of their own. */
  private static final Pattern ARXIV_CATEGORIES = arxivCategories();

  private static Pattern arxivCategories() {
    String archives =
        "astro-ph|cond-mat|cs|econ|eess|gr-qc|hep-(?:ex|lat|ph|th)|math|math-ph|nlin|nucl-(?:ex|th)"
            + "|physics|q-bio|q-fin|quant-ph|stat";
    String one = "(?:" + archives + ")(?:\\.[A-Za-z-]+)?";
    return Pattern.compile(one + "(?:\\+" + one + ")*");
  }

  public static int checkRange(String name, int number, int max) {
    if (number < 1 || number > max) {
      throw new IllegalArgumentException(name + ": expected 1 to " + max + ", found " + number);
    }
    return number;
  }

  /** Returns an error message for an address with slots; null if it is valid. */
  static @Nullable public String addressError(String address) {
    String filled =
        address
            .replace(PlaceholderNames.PROFILE, "p")
            .replace(PlaceholderNames.CATEGORY, "c")
            .replace(PlaceholderNames.DAY, "d");
    try {
      URI uri = new URI(filled);
      String scheme = String.valueOf(uri.getScheme());
      boolean isWeb = scheme.equals("http") || scheme.equals("https");
      if (isWeb && uri.getHost() != null && uri.getFragment() == null) {
        return null;
      }
    } catch (URISyntaxException e) {
      return "expected an address, found \"" + address + "\": " + e.getReason();
    }
    return "expected an http or https address without #, found \"" + address + "\"";
  }

  String title(RenderRequest request) {
    if (title != null) {
      return fillSlots(title, request, false);
    }
    String profile = request.digest().profile();
    return "arXiv digest"
        + request.category().map(category -> ": " + category).orElse("")
        + (profile.equals(Digest.DEFAULT_PROFILE) ? "" : " (" + profile + ")");
  }

  /** Returns the feed's own address; empty if it needs a category and the request has none. */
  Optional<URI> self(RenderRequest request) {
    return Optional.ofNullable(self)
        .filter(
            address ->
                !address.contains(PlaceholderNames.CATEGORY) || request.category().isPresent())
        .map(address -> URI.create(fillSlots(address, request, true)));
  }

  URI home(RenderRequest request) {
    if (home != null) {
      return home;
    }
    // Both references lead from the file of the feed to the page.
    Optional<URI> page = self(request).flatMap(own -> request.home().map(own::resolve));
    if (page.isPresent()) {
      return page.get();
    }
    return request
        .category()
        .filter(category -> ARXIV_CATEGORIES.matcher(category).matches())
        .map(category -> URI.create("https://arxiv.org/list/" + escapePath(category) + "/new"))
        .orElse(URI.create("https://arxiv.org/"));
  }

  /**
   * Returns the permanent identifier of the feed. A {@code tag:} URI needs a host that its author
   * owned on its date, so it cannot use the host of the feed.
   */
  String id(RenderRequest request) {
    return self(request)
        .map(URI::toString)
        .orElseGet(
            () ->
                "tag:arxiv-bot.github.io,2026:"
                    + escapePath(request.digest().profile())
                    + request.category().map(category -> "/" + escapePath(category)).orElse(""));
  }

  private static String fillSlots(String text, RenderRequest request, boolean isAddress) {
    Digest digest = request.digest();
    String category = request.category().orElse("");
    return text.replace(
            PlaceholderNames.PROFILE, isAddress ? escapePath(digest.profile()) : digest.profile())
        .replace(PlaceholderNames.CATEGORY, isAddress ? escapePath(category) : category)
        .replace(PlaceholderNames.DAY, digest.day().toString());
  }

  private static String escapePath(String name) {
    try {
      // The slash prevents that a name with a colon is parsed as a scheme.
      return new URI(null, null, "/" + CleanText.of(name), null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e); // a path that starts with a slash is always valid
    }
  }
}
