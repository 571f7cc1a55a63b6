package io.github.arxivbot.http;

import static io.github.arxivbot.http.ScriptedServer.answer;
import static io.github.arxivbot.http.ScriptedServer.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {

  private final ScriptedServer server = new ScriptedServer();
  private final PoliteHttp http =
      PoliteHttp.builder().requestInterval(Duration.ZERO).maxAttempts(1).build();

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"301 Moved", "302 Found", "303 Other", "307 Temporary", "308 Permanent"})
  void a_redirect_is_followed(String status) throws Exception {
    server.on("/old", redirect(status, "/new?day=1"));
    server.on("/new?day=1", answer("200 OK", "here"));

    HttpReply reply = http.get(server.at("/old"));

    assertThat(reply.body()).hasContent("here");
    assertThat(reply.address()).isEqualTo(server.at("/new?day=1"));
  }

  @Test
  void a_redirect_may_have_an_absolute_address() throws Exception {
    try (ScriptedServer other = new ScriptedServer()) {
      server.on("/old", redirect("301 Moved", other.at("/new").toString()));
      other.on("/new", answer("200 OK", "here"));

      assertThat(http.get(server.at("/old")).address()).isEqualTo(other.at("/new"));
    }
  }

  @Test
  void five_redirects_are_followed_and_a_sixth_is_not() throws Exception {
    for (int i = 0; i < 6; i++) {
      server.on("/" + i, redirect("302 Found", "/" + (i + 1)));
    }
    server.on("/6", answer("200 OK", "here"));

    assertThat(http.get(server.at("/1")).body()).hasContent("here");
    assertThat(failure("/0"))
        .hasMessage(
            server.at("/5")
                + " (redirected from "
                + server.at("/0")
                + ") redirects more than 5 times");
  }

  @Test
  void a_redirect_loop_is_detected() {
    server.on("/a", redirect("302 Found", "/b"));
    server.on("/b", redirect("302 Found", "/a#again"));

    HttpException e = failure("/a");

    assertThat(e).hasMessageEndingWith("redirects in a loop, to " + server.at("/a") + " again");
    assertThat(e.retryable()).isFalse();
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void a_redirect_without_location_is_an_error() {
    server.on("/a", answer("302 Found", ""));

    assertThat(failure("/a")).hasMessage(server.at("/a") + " redirects without a Location header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://arxiv.org/list", "jar:file:/x!/y", "http:x"})
  void a_redirect_to_another_scheme_is_not_followed(String location) {
    server.on("/a", redirect("302 Found", location));

    HttpException e = failure("/a");

    assertThat(e).hasMessageStartingWith(server.at("/a") + " redirects to ");
    assertThat(e).hasMessageContaining(", expected an ");
    assertThat(e.retryable()).isFalse();
  }

  @Test
  void a_redirect_to_an_invalid_address_is_an_error() {
    server.on("/a", redirect("302 Found", "http://[oops"));

    assertThat(failure("/a")).hasMessage(server.at("/a") + " redirects to an invalid address");
  }

  @Test
  void an_error_after_a_redirect_names_both_addresses() {
    server.on("/a", redirect("302 Found", "/gone"));
    server.on("/gone", answer("410 Gone", ""));

    assertThat(failure("/a"))
        .hasMessageStartingWith(
            server.at("/gone") + " (redirected from " + server.at("/a") + ") answered 410");
  }

  private HttpException failure(String path) {
    return catchThrowableOfType(HttpException.class, () -> http.get(server.at(path)));
  }
}
