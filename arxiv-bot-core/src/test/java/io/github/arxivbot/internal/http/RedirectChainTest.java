package io.github.arxivbot.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.spi.http.HttpException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectChainTest {

  @ParameterizedTest
  @CsvSource({
    "http://a.org/b/c?d, /e,            http://a.org/e",
    "http://a.org/b/c?d, e?f,           http://a.org/b/e?f",
    "http://a.org/b/c?d, ../e,          http://a.org/e",
    "http://a.org/b/c?d, ?e,            http://a.org/b/c?e",
    "http://a.org/b/c?d, //z.org/e,     http://z.org/e",
    "http://a.org/b/c?d, http://z.org/, http://z.org/",
    "http://a.org/b/c?d, e#f,           http://a.org/b/e",
    "http://a.org,       e,             http://a.org/e",
    "http://a.org,       ?e,            http://a.org/?e",
    "http://a.org:81/b,  /e,            http://a.org:81/e",
  })
  void a_relative_redirect_is_resolved(URI from, String location, URI to) throws Exception {
    RedirectChain chain = RedirectChain.startingAt(from);

    chain.follow(Optional.of(location));

    assertThat(chain.current()).isEqualTo(to);
  }

  @Test
  void http_may_redirect_to_https() throws Exception {
    RedirectChain chain = RedirectChain.startingAt(URI.create("http://arxiv.org/"));

    chain.follow(Optional.of("https://arxiv.org/"));

    assertThat(chain.current()).isEqualTo(URI.create("https://arxiv.org/"));
  }

  @Test
  void https_never_redirects_to_http() throws Exception {
    RedirectChain chain = RedirectChain.startingAt(URI.create("https://arxiv.org/a"));

    assertThatThrownBy(() -> chain.follow(Optional.of("http://arxiv.org/b")))
        .isInstanceOf(HttpException.class)
        .hasMessage(
            "https://arxiv.org/a redirects from https to http://arxiv.org/b, which is not secure");
  }

  @Test
  void a_redirect_with_a_password_is_rejected_and_the_password_not_shown() throws Exception {
    RedirectChain chain = RedirectChain.startingAt(URI.create("https://arxiv.org/a"));

    assertThatThrownBy(() -> chain.follow(Optional.of("https://me:secret@arxiv.org/b")))
        .hasMessageStartingWith("https://arxiv.org/a redirects to https://arxiv.org/b, expected");
  }

  @Test
  void a_redirect_is_shown_in_printable_ascii_and_short() throws Exception {
    RedirectChain chain = RedirectChain.startingAt(URI.create("https://arxiv.org/a"));

    assertThatThrownBy(() -> chain.follow(Optional.of("ftp://x/\u202e" + "y".repeat(10_000))))
        .hasMessageContaining("ftp://x/?yyy")
        .message()
        .hasSizeLessThan(500);
  }

  @ParameterizedTest
  @CsvSource({
    "http:opaque,         expected an address with a host",
    "http:///path,        expected an address with a host",
    "http://a_b,          expected an address with a host",
    "http://a.org:0/,     expected a port from 1 to 65535",
    "http://a.org:70000/, expected a port from 1 to 65535",
  })
  void an_invalid_address_is_rejected(URI address, String expected) {
    assertThatThrownBy(() -> RedirectChain.startingAt(address))
        .isInstanceOf(HttpException.class)
        .hasMessageEndingWith("cannot be read: " + expected);
  }
}
