package io.github.arxivbot.internal.http.proxy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hosts that are reached without a proxy, in the form of the variable {@code no_proxy}: names,
 * which include their subdomains; addresses; IPv4 networks such as {@code 10.0.0.0/8}; each with or
 * without a port; or {@code *} for all.
 */
final class NoProxyList {

  private static final Pattern WITH_PORT =
      Pattern.compile("(?<host>\\[[^\\]]*]|[^:]*)(?::(?<port>[0-9]{1,5}))?");
  private static final Pattern IPV4 =
      Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})");
  private static final Pattern NETWORK = Pattern.compile("(?<ip>[0-9.]+)/(?<bits>[0-9]{1,2})");

  private final List<String> entries;

  private NoProxyList(List<String> entries) {
    this.entries = entries;
  }

  static NoProxyList parse(String value) {
    return new NoProxyList(
        Arrays.stream(value.toLowerCase(Locale.ROOT).split("[,\\s]+"))
            .filter(entry -> !entry.isEmpty())
            .toList());
  }

  /** Tests whether a host is this machine. */
  static boolean isLoopback(String host) {
    String name = normalize(host);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("::1")
        || name.equals("0:0:0:0:0:0:0:1")
        || (name.startsWith("127.") && ipv4(name).isPresent());
  }

  boolean contains(String host, int port) {
    String name = normalize(host);
    return entries.stream().anyMatch(entry -> matches(entry, name, port));
  }

  private static boolean matches(String entry, String host, int port) {
    if (entry.equals("*")) {
      return true;
    }
    Matcher network = NETWORK.matcher(entry);
    if (network.matches()) {
      return isIn(host, network.group("ip"), Integer.parseInt(network.group("bits")));
    }
    Matcher form = WITH_PORT.matcher(entry);
    boolean plain = !form.matches(); // an IPv6 address without brackets
    String name = plain ? entry : form.group("host");
    String wanted = plain ? null : form.group("port");
    if (wanted != null && Integer.parseInt(wanted) != port) {
      return false;
    }
    String suffix = normalize(name.replaceFirst("^\\*?\\.", ""));
    return !suffix.isEmpty() && (host.equals(suffix) || host.endsWith("." + suffix));
  }

  private static boolean isIn(String host, String network, int bits) {
    OptionalLong address = ipv4(host);
    OptionalLong start = ipv4(network);
    if (address.isEmpty() || start.isEmpty() || bits > Integer.SIZE) {
      return false;
    }
    int shift = Integer.SIZE - bits;
    return address.getAsLong() >> shift == start.getAsLong() >> shift;
  }

  private static OptionalLong ipv4(String text) {
    Matcher parts = IPV4.matcher(text);
    if (!parts.matches()) {
      return OptionalLong.empty();
    }
    long address = 0;
    for (int i = 1; i <= parts.groupCount(); i++) {
      int part = Integer.parseInt(parts.group(i));
      if (part > 255) {
        return OptionalLong.empty();
      }
      address = address << Byte.SIZE | part;
    }
    return OptionalLong.of(address);
  }

  private static String normalize(String host) {
    return host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
  }
}
