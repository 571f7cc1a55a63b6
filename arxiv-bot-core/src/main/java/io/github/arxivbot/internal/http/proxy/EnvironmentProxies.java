package io.github.arxivbot.internal.http.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Selects the proxies of {@code http_proxy}, {@code https_proxy}, {@code all_proxy} and {@code
 * no_proxy}, in lower or upper case. Java's own options, such as {@code -Dhttp.proxyHost}, take
 * precedence. This machine itself is never reached through a proxy of the environment.
 *
 * <p>Java's HTTP client uses the selector that is the default when it is built, so an application
 * {@linkplain #install installs} this one first. Immutable.
 */
public final class EnvironmentProxies extends ProxySelector {

  private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

  /** Unless this is set, Java's client sends no password to a proxy for https addresses. */
  private static final String DISABLED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

  private final Map<String, ProxyServer> servers;
  private final NoProxyList exceptions;
  private final ProxySelector others;

  private EnvironmentProxies(
      Map<String, ProxyServer> servers, NoProxyList exceptions, ProxySelector others) {
    this.servers = servers;
    this.exceptions = exceptions;
    this.others = others;
  }

  /**
   * Makes the proxies of environment variables the default ones of this process, if there are any.
   * The message about a malformed variable does not quote it.
   */
  public static void install(Map<String, String> environment) {
    Map<String, ProxyServer> servers = servers(environment, System.getProperties());
    if (servers.isEmpty()) {
      return;
    }
    if (System.getProperty(DISABLED_SCHEMES) == null
        && servers.values().stream().anyMatch(one -> one.credentials().isPresent())) {
      System.setProperty(DISABLED_SCHEMES, "");
    }
    ProxySelector others =
        Objects.requireNonNullElse(ProxySelector.getDefault(), ProxySelector.of(null));
    ProxySelector.setDefault(new EnvironmentProxies(servers, exceptions(environment), others));
  }

  /**
   * Creates a selector. A scheme that has a proxy in the options, which are system properties, is
   * left to the others, and so are proxies that the environment does not state.
   */
  static EnvironmentProxies of(
      Map<String, String> environment, Properties options, ProxySelector others) {
    return new EnvironmentProxies(servers(environment, options), exceptions(environment), others);
  }

  private static NoProxyList exceptions(Map<String, String> environment) {
    return NoProxyList.parse(find(environment, "no_proxy").map(Map.Entry::getValue).orElse(""));
  }

  private static Map<String, ProxyServer> servers(
      Map<String, String> environment, Properties options) {
    boolean system = Boolean.parseBoolean(options.getProperty("java.net.useSystemProxies"));
    if (system || !options.getProperty("socksProxyHost", "").isEmpty()) {
      return Map.of();
    }
    Map<String, ProxyServer> servers = new HashMap<>();
    for (String scheme : List.of("http", "https")) {
      if (options.getProperty(scheme + ".proxyHost", "").isEmpty()) {
        find(environment, scheme + "_proxy")
            .or(() -> find(environment, "all_proxy"))
            .ifPresent(
                variable ->
                    servers.put(scheme, ProxyServer.parse(variable.getKey(), variable.getValue())));
      }
    }
    return Map.copyOf(servers);
  }

  /** Returns the variable with its name in lower or upper case, unless it is blank. */
  private static Optional<Map.Entry<String, String>> find(
      Map<String, String> environment, String name) {
    return Stream.of(name, name.toUpperCase(Locale.ROOT))
        .filter(environment::containsKey)
        .findFirst()
        .map(key -> Map.entry(key, environment.getOrDefault(key, "")))
        .filter(variable -> !variable.getValue().isBlank());
  }

  @Override
  public List<Proxy> select(URI address) {
    String scheme = scheme(address);
    if (!servers.containsKey(scheme)) {
      return others.select(address);
    }
    return server(address).map(server -> List.of(server.proxy())).orElse(DIRECT);
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException cause) {
    // The request fails, and its message names the proxy.
  }

  /**
   * Returns the value of {@code Proxy-Authorization} for a request, if the default selector is one
   * of this class and has a password. Java's client sends the header to proxies only.
   */
  public static Optional<String> authorization(URI address) {
    return ProxySelector.getDefault() instanceof EnvironmentProxies proxies
        ? proxies.server(address).flatMap(ProxyServer::authorization)
        : Optional.empty();
  }

  /** Returns host and port of the proxy through which an address is requested. */
  public static Optional<String> proxyFor(URI address) {
    ProxySelector selector = ProxySelector.getDefault();
    if (selector == null || address.getHost() == null) {
      return Optional.empty();
    }
    return selector.select(address).stream()
        .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
        .map(Proxy::address)
        .filter(InetSocketAddress.class::isInstance)
        .map(InetSocketAddress.class::cast)
        .findFirst()
        .map(proxy -> proxy.getHostString() + ":" + proxy.getPort());
  }

  Optional<ProxyServer> server(URI address) {
    String scheme = scheme(address);
    String host = address.getHost();
    ProxyServer server = servers.get(scheme);
    if (server == null || host == null || NoProxyList.isLoopback(host)) {
      return Optional.empty();
    }
    int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
    return exceptions.contains(host, port) ? Optional.empty() : Optional.of(server);
  }

  private static String scheme(URI address) {
    return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
  }
}
