package io.github.arxivbot.internal.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Checks and formats the addresses that are requested over HTTP. */
public final class HttpAddress {

  private static final int MAX_FORMATTED_LENGTH = 300;
  private static final int MAX_PORT = 65535;

  private HttpAddress() {}

  /**
   * Checks that an address can be requested. The message does not quote the address, which may hold
   * a password.
   *
   * @return a message that starts with "expected"; empty if the address is valid
   */
  static Optional<String> check(URI address) {
    if (!isSecure(address) && !"http".equalsIgnoreCase(address.getScheme())) {
      return Optional.of("expected an address that begins with http:// or https://");
    }
    String authority = address.getRawAuthority();
    if (authority != null && authority.contains("@")) {
      return Optional.of("expected an address without user name and password");
    }
    if (address.getHost() == null) {
      return Optional.of("expected an address with a host");
    }
    if (address.getPort() == 0 || address.getPort() > MAX_PORT) {
      return Optional.of("expected a port from 1 to " + MAX_PORT);
    }
    return Optional.empty();
  }

  /**
   * Checks that an address can be requested and that a path can be appended to it.
   *
   * @return a message that starts with "expected"; empty if the address is valid
   */
  public static Optional<String> checkBase(URI address) {
    Optional<String> problem = check(address);
    boolean bare = address.getRawQuery() == null && address.getRawFragment() == null;
    return problem.isPresent() || bare
        ? problem
        : Optional.of("expected an address without query and fragment (? and #)");
  }

  /** Removes the slashes at the end of a base address. */
  public static URI withoutTrailingSlash(URI address) {
    String text = address.toString();
    int end = text.length();
    while (text.charAt(end - 1) == '/') {
      end--;
    }
    return URI.create(text.substring(0, end));
  }

  /** Tests whether the host of an address is arxiv.org or a subdomain of it. */
  public static boolean isArxiv(URI address) {
    String host = address.getHost();
    if (host == null) {
      return false;
    }
    String name = host.toLowerCase(Locale.ROOT);
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    return name.equals("arxiv.org") || name.endsWith(".arxiv.org");
  }

  static boolean isSecure(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }

  /** Returns the part of an address that is sent to a server. */
  static String withoutFragment(URI address) {
    String text = address.toString();
    int fragment = text.indexOf('#');
    return fragment < 0 ? text : text.substring(0, fragment);
  }

  /**
   * Formats an address, which may come from a server, for messages: at most 301 characters of
   * printable ASCII without user name and password.
   */
  public static String format(URI address) {
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
    return text.length() <= MAX_FORMATTED_LENGTH
        ? text
        : text.substring(0, MAX_FORMATTED_LENGTH) + "…";
  }
}
