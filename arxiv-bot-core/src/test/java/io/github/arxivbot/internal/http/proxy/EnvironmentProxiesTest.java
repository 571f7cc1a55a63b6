package io.github.arxivbot.internal.http.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentProxiesTest {

  private static final String ARXIV = "https://rss.arxiv.org/rss/cs.LG";
  private static final String PLAIN = "http://feeds.example/rss/cs.LG";

  private static EnvironmentProxies proxies(Map<String, String> environment) {
    return EnvironmentProxies.of(environment, new Properties(), ProxySelector.of(null));
  }

  private static String selected(ProxySelector proxies, String address) {
    Proxy proxy = proxies.select(URI.create(address)).get(0);
    return proxy.type() == Proxy.Type.DIRECT
        ? "direct"
        : ((InetSocketAddress) proxy.address()).getHostString()
            + ":"
            + ((InetSocketAddress) proxy.address()).getPort();
  }

  @ParameterizedTest
  @CsvSource({
    "http_proxy, http://p.example:3128, p.example:3128, direct",
    "HTTP_PROXY, p.example:3128, p.example:3128, direct",
    "https_proxy, http://p.example, direct, p.example:80",
    "HTTPS_PROXY, http://p.example:3128/, direct, p.example:3128",
    "all_proxy, HTTP://10.1.2.3:8080, 10.1.2.3:8080, 10.1.2.3:8080",
    "ALL_PROXY, http://[fd00::1]:8080, fd00::1:8080, fd00::1:8080",
    "http_proxy, http://me:secret@p.example:1, p.example:1, direct",
    "http_proxy, me:se@cr/et@p.example:1, p.example:1, direct"
  })
  void each_variable_selects_the_proxy_of_its_scheme(
      String name, String value, String http, String https) {
    EnvironmentProxies proxies = proxies(Map.of(name, value));
    assertThat(selected(proxies, PLAIN)).isEqualTo(http);
    assertThat(selected(proxies, ARXIV)).isEqualTo(https);
  }

  @Test
  void a_variable_of_a_scheme_precedes_all_proxy_and_lower_case_precedes_upper_case() {
    EnvironmentProxies proxies =
        proxies(
            Map.of(
                "http_proxy", "low:1", "HTTP_PROXY", "up:2", "all_proxy", "all:3", "no_proxy", ""));
    assertThat(selected(proxies, PLAIN)).isEqualTo("low:1");
    assertThat(selected(proxies, ARXIV)).isEqualTo("all:3");
    assertThat(selected(proxies(Map.of("http_proxy", " ", "HTTP_PROXY", "up:2")), PLAIN))
        .as("a blank variable turns the proxy off")
        .isEqualTo("direct");
  }

  @Test
  void javas_own_options_precede_the_environment() {
    ProxySelector java = ProxySelector.of(InetSocketAddress.createUnresolved("java", 9));
    Map<String, String> environment = Map.of("all_proxy", "env:1");
    Properties options = new Properties();
    options.setProperty("http.proxyHost", "java");
    EnvironmentProxies proxies = EnvironmentProxies.of(environment, options, java);
    assertThat(selected(proxies, PLAIN)).isEqualTo("java:9");
    assertThat(selected(proxies, ARXIV)).isEqualTo("env:1");
    Map.of("socksProxyHost", "s", "java.net.useSystemProxies", "true")
        .forEach(
            (name, value) -> {
              Properties one = new Properties();
              one.setProperty(name, value);
              assertThat(selected(EnvironmentProxies.of(environment, one, java), ARXIV))
                  .isEqualTo("java:9");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:11434/v1",
        "http://127.0.0.1/",
        "http://127.3.2.1:8080/",
        "http://[::1]:1234/",
        "https://LOCALHOST/",
        "http://models.localhost/"
      })
  void this_machine_is_never_reached_through_a_proxy(String address) {
    assertThat(selected(proxies(Map.of("all_proxy", "p:1")), address)).isEqualTo("direct");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* | https://rss.arxiv.org/ | direct",
        "arxiv.org | https://rss.arxiv.org/ | direct",
        ".arxiv.org | https://rss.arxiv.org/ | direct",
        "*.arxiv.org | https://rss.arxiv.org/ | direct",
        "RSS.arXiv.org. | https://rss.arxiv.org/ | direct",
        "xiv.org | https://rss.arxiv.org/ | p:1",
        "a.example, arxiv.org | https://rss.arxiv.org/ | direct",
        "a.example arxiv.org | https://rss.arxiv.org/ | direct",
        "arxiv.org:443 | https://rss.arxiv.org/ | direct",
        "arxiv.org:8443 | https://rss.arxiv.org/ | p:1",
        "arxiv.org:8443 | https://rss.arxiv.org:8443/ | direct",
        "10.0.0.0/8 | http://10.200.3.4:11434/ | direct",
        "10.0.0.0/8 | http://11.0.0.1/ | p:1",
        "10.0.0.0/8 | http://ten.example/ | p:1",
        "192.168.1.7 | http://192.168.1.7/ | direct",
        "0.0.0.0/0 | http://8.8.8.8/ | direct",
        "10.0.0.0/99 | http://10.0.0.1/ | p:1",
        "[fd00::1] | http://[fd00::1]/ | direct",
        "fd00::1 | http://[fd00::1]/ | direct",
        ",. | http://a.example/ | p:1"
      })
  void no_proxy_excepts_hosts(String value, String address, String expected) {
    EnvironmentProxies proxies = proxies(Map.of("all_proxy", "p:1", "NO_PROXY", value));
    assertThat(selected(proxies, address)).isEqualTo(expected);
    assertThat(proxies.server(URI.create(address)).isPresent()).isEqualTo(expected.equals("p:1"));
  }

  @ParameterizedTest
  @CsvSource({
    "me:secret@p:1, Basic bWU6c2VjcmV0",
    "http://me:s%40e%2Bc+@p:1, Basic bWU6c0BlK2Mr",
    "http://me:100%@p:1, Basic bWU6MTAwJQ==",
    "http://me@p:1, Basic bWU6"
  })
  void credentials_become_a_header(String value, String header) {
    Optional<ProxyServer> server = proxies(Map.of("https_proxy", value)).server(URI.create(ARXIV));
    assertThat(server.flatMap(ProxyServer::authorization)).contains(header);
    assertThat(server.orElseThrow()).hasToString("p:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://",
        "http://me:secret@",
        "p:secret",
        "secret p:1",
        "http://p:1/secret?x",
        ":1"
      })
  void a_malformed_value_is_rejected_without_quoting_it(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> proxies(Map.of("HTTPS_PROXY", value)))
        .withMessageStartingWith("HTTPS_PROXY: expected a proxy such as http://proxy.example.org:")
        .withMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"socks5://me:secret@p:1080", "https://p:443", "socks5h://p:1"})
  void another_scheme_is_rejected(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> proxies(Map.of("all_proxy", value)))
        .withMessageStartingWith("all_proxy: expected a proxy with the scheme http")
        .withMessageContaining("found " + value.substring(0, value.indexOf(':')))
        .withMessageNotContaining("secret");
    assertThat(proxies(Map.of("all_proxy", value, "http_proxy", "p:1", "https_proxy", "p:1")))
        .as("a variable that is not used is not checked")
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"p:0", "p:70000"})
  void a_port_out_of_range_is_rejected(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> proxies(Map.of("http_proxy", value)))
        .withMessageStartingWith("http_proxy: expected a port from 1 to 65535, found ");
  }
}
