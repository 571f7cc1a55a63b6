package io.github.arxivbot.fetcher.arxiv.internal.source;

import io.github.arxivbot.internal.text.SafeText;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a source is: an address behind which a category or a query is put. */
public final class BaseUrl {

  public static final URI DEFAULT = URI.create("https://rss.arxiv.org/rss/");

  private BaseUrl() {}

  /** What is wrong with an address of feeds, or null. */
  static @Nullable public String complaint(URI address) {
    return complaint(address, "the category");
  }

  /** What is wrong with an address, or null. */
  static @Nullable public String complaint(URI address, String addition) {
    boolean http =
        "https".equalsIgnoreCase(address.getScheme())
            || "http".equalsIgnoreCase(address.getScheme());
    if (!http || address.getHost() == null) {
      return "expected an address that begins with https:// or http://, found " + shown(address);
    }
    if (address.getRawUserInfo() != null) { // not quoted: it may hold a password
      return "expected an address without a user name or password before its host";
    }
    if (address.getRawQuery() != null || address.getRawFragment() != null) {
      return "expected an address without ? and #, for "
          + addition
          + " is put at its end, found "
          + shown(address);
    }
    return null;
  }

  public static URI withSlash(URI address) {
    String text = address.toString();
    return text.endsWith("/") ? address : URI.create(text + "/");
  }

  private static String shown(URI address) {
    return SafeText.quote(address.toString());
  }
}
