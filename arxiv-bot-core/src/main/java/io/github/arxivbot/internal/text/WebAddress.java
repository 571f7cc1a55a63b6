package io.github.arxivbot.internal.text;

import java.net.URI;
import java.util.Locale;

/** Checks addresses that readers follow. */
public final class WebAddress {

  private static final int MAX_LENGTH = 2000;

  private WebAddress() {}

  /**
   * Returns an address of http or https in ASCII, with parentheses and apostrophes escaped, so that
   * it can stand in a link of Markdown or HTML.
   *
   * @param name what the address is, for the message
   * @throws IllegalArgumentException if it is no such address
   */
  public static URI check(String name, URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    String text = address.toASCIIString();
    if (!(scheme.equals("http") || scheme.equals("https"))
        || address.getHost() == null
        || address.getRawUserInfo() != null
        || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          name
              + ": expected an address of http or https without a user name, at most "
              + MAX_LENGTH
              + " characters, found "
              + SafeText.quote(text));
    }
    return URI.create(text.replace("(", "%28").replace(")", "%29").replace("'", "%27"));
  }
}
