package io.github.arxivbot.internal.http.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy, and the credentials for it.
 *
 * @param host its name or address
 * @param port from 1 to 65535
 * @param credentials user name and password, separated by a colon
 */
record ProxyServer(String host, int port, Optional<String> credentials) {

  private static final int DEFAULT_PORT = 80; // that of the scheme http
  private static final int MAX_PORT = 65535;

  /** The user information ends at the last at sign, because passwords may contain one. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?+(?:(?<user>.*)@)?"
              + "(?<host>\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::(?<port>[0-9]{1,5}))?/*");

  /**
   * Parses the value of a variable such as {@code http://user:password@proxy.example.org:3128}. A
   * message never quotes the value, which may contain a password.
   */
  static ProxyServer parse(String variable, String value) {
    Matcher form = FORM.matcher(value.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          variable
              + ": expected a proxy such as http://proxy.example.org:3128 or"
              + " http://USER:PASSWORD@proxy.example.org:3128; the value is not shown because it"
              + " may contain a password");
    }
    String scheme = form.group("scheme");
    if (scheme != null && !scheme.equalsIgnoreCase("http")) {
      throw new IllegalArgumentException(
          variable
              + ": expected a proxy with the scheme http, also for https addresses; found "
              + scheme.toLowerCase(Locale.ROOT)
              + ", which Java's HTTP client does not support");
    }
    String number = form.group("port");
    int port = number == null ? DEFAULT_PORT : Integer.parseInt(number);
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          variable + ": expected a port from 1 to " + MAX_PORT + ", found " + port);
    }
    Optional<String> user = Optional.ofNullable(form.group("user")).filter(text -> !text.isEmpty());
    String host = form.group("host").replaceAll("[\\[\\]]", "");
    return new ProxyServer(host, port, user.map(ProxyServer::decode));
  }

  /** Returns the value of the header {@code Proxy-Authorization} (RFC 7617). */
  Optional<String> authorization() {
    return credentials
        .map(text -> text.indexOf(':') < 0 ? text + ":" : text)
        .map(text -> "Basic " + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
  }

  Proxy proxy() {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
  }

  /** Returns the address, without the credentials. */
  @Override
  public String toString() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }

  private static String decode(String user) {
    try {
      return URLDecoder.decode(user.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) { // a password with a percent sign that is not encoded
      return user;
    }
  }
}
