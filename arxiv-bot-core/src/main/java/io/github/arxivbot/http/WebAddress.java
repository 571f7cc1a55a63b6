package io.github.arxivbot.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What an address must be that we ask, and how it is shown in a message. */
final class WebAddress {

  private static final int LONGEST_SHOWN = 300;
  private static final int LAST_PORT = 65535;

  private WebAddress() {}

  /** What was expected instead of this address; null if it may be asked. */
  static @Nullable String expectedInstead(URI address) {
    if (!isSecure(address) && !"http".equalsIgnoreCase(address.getScheme())) {
      return "expected an http or https address";
    }
    String authority = address.getRawAuthority();
    if (authority != null && authority.contains("@")) {
      return "expected an address without user name and password";
    }
    if (address.getHost() == null) {
      return "expected an address with a host";
    }
    if (address.getPort() == 0 || address.getPort() > LAST_PORT) {
      return "expected a port from 1 to " + LAST_PORT;
    }
    return null;
  }

  static boolean isSecure(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }

  /** The part that is sent to a server. */
  static String withoutFragment(URI address) {
    String text = address.toString();
    int fragment = text.indexOf('#');
    return fragment < 0 ? text : text.substring(0, fragment);
  }

  /**
   * The address in printable ASCII and of bounded length, for it may come from a Location header;
   * without user name and password.
   */
  static String shown(URI address) {
    String text;
    if (address.isOpaque()) {
      text = address.getScheme() + ":…";
    } else {
      String authority = address.getRawAuthority();
      text =
          (address.getScheme() == null ? "" : address.getScheme() + ":")
              + (authority == null
                  ? ""
                  : "//" + authority.substring(authority.lastIndexOf('@') + 1))
              + address.getRawPath()
              + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
      text = text.replaceAll("[^!-~]", "?");
    }
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
