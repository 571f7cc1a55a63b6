package io.github.arxivbot.renderer.feed.internal.content;

import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.RenderRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the owner says of a feed, and what follows from it: how the feed of a request is called.
 *
 * @param title with slots, or null for one that is made from category and profile
 * @param self the feed's own address, with slots, or null
 * @param home the page that it belongs to, or null for arXiv's
 * @param days how many digests it goes back, from 1
 * @param maxEntries how many entries it has at most, from 1
 */
public record FeedSettings(
    @Nullable String title, @Nullable String self, @Nullable URI home, int days, int maxEntries) {

  public static final int DAYS_BY_DEFAULT = 7;
  public static final int MAX_DAYS = 366;
  public static final int ENTRIES_BY_DEFAULT = 100;
  public static final int MAX_ENTRIES = 2000;

  private static final String PROFILE = "{profile}";
  private static final String CATEGORY = "{category}";
  private static final String DAY = "{day}";

  public static int inRange(String what, int number, int most) {
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(what + ": expected 1 to " + most + ", found " + number);
    }
    return number;
  }

  /** What is wrong with an address with slots, or null. */
  static @Nullable public String complaint(String address) {
    String filled = address.replace(PROFILE, "p").replace(CATEGORY, "c").replace(DAY, "d");
    try {
      URI uri = new URI(filled);
      String scheme = String.valueOf(uri.getScheme());
      boolean web = scheme.equals("http") || scheme.equals("https");
      if (web && uri.getHost() != null && uri.getFragment() == null) {
        return null;
      }
    } catch (URISyntaxException e) {
      return "expected an address, found \"" + address + "\": " + e.getReason();
    }
    return "expected an http or https address without #, found \"" + address + "\"";
  }

  String title(RenderRequest request) {
    if (title != null) {
      return filled(title, request, false);
    }
    String profile = request.digest().profile();
    return "arXiv digest"
        + request.category().map(category -> ": " + category).orElse("")
        + (profile.equals(Digest.DEFAULT_PROFILE) ? "" : " (" + profile + ")");
  }

  /** Nothing where none is stated, or it depends on a category and this file has all. */
  Optional<URI> self(RenderRequest request) {
    return Optional.ofNullable(self)
        .filter(address -> !address.contains(CATEGORY) || request.category().isPresent())
        .map(address -> URI.create(filled(address, request, true)));
  }

  URI home(RenderRequest request) {
    if (home != null) {
      return home;
    }
    return request
        .category()
        .map(category -> URI.create("https://arxiv.org/list/" + escaped(category) + "/new"))
        .orElse(URI.create("https://arxiv.org/"));
  }

  /**
   * What identifies the feed for good. A {@code tag:} address in the name of the feed's own host
   * would claim that its owner had that host when this was written.
   */
  String id(RenderRequest request) {
    return self(request)
        .map(URI::toString)
        .orElseGet(
            () ->
                "tag:arxiv-bot.github.io,2026:"
                    + escaped(request.digest().profile())
                    + request.category().map(category -> "/" + escaped(category)).orElse(""));
  }

  private static String filled(String text, RenderRequest request, boolean address) {
    Digest digest = request.digest();
    String category = request.category().orElse("");
    return text.replace(PROFILE, address ? escaped(digest.profile()) : digest.profile())
        .replace(CATEGORY, address ? escaped(category) : category)
        .replace(DAY, digest.day().toString());
  }

  private static String escaped(String name) {
    try {
      // Without a slash at its start, a name with a colon in it would be taken for a scheme.
      return new URI(null, null, "/" + CleanText.of(name), null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e); // a path that begins with a slash is always one
    }
  }
}
