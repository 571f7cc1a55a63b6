package io.github.arxivbot.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.option.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PluginContextTest {

  private static final Option<Integer> LIMIT =
      Option.integer("limit", "papers at most", 1, 100).orElse(50);
  private static final Option<String> TITLE = Option.text("title", "the title of the page");
  private static final Option<String> KEY = Option.secret("api_key_env", "the key");
  private static final List<Option<?>> OPTIONS = List.of(LIMIT, TITLE, KEY);

  @Test
  void without_more_it_has_defaults_and_no_network_and_no_keys() {
    PluginContext context =
        PluginContext.builder(List.of(LIMIT, TITLE, KEY.orElse("MODEL_KEY"))).build();

    assertThat(context.get(LIMIT)).isEqualTo(50);
    assertThat(context.isSet(LIMIT)).as("a default is nothing that was set").isFalse();
    assertThat(context.find(TITLE)).isEmpty();
    assertThat(context.folder()).isEqualTo(Path.of(""));
    assertThat(context.clock().getZone()).isEqualTo(ZoneOffset.UTC);
    assertThatExceptionOfType(HttpException.class)
        .isThrownBy(() -> context.http().get(URI.create("https://rss.arxiv.org/rss/cs.LG"), 1))
        .withMessage("GET https://rss.arxiv.org/rss/cs.LG: this context has no network");
  }

  @Test
  void it_gives_what_it_was_given() {
    Clock clock = Clock.fixed(Instant.parse("2026-02-11T06:00:00Z"), ZoneOffset.UTC);
    Http http =
        (address, maxBytes) -> {
          throw new HttpException("offline", false, null);
        };
    List<String> remarks = new ArrayList<>();
    PluginContext context =
        PluginContext.builder(OPTIONS)
            .set(LIMIT, 7)
            .folder(Path.of("bot"))
            .http(http)
            .clock(clock)
            .remarks(remarks::add)
            .categories(List.of("cs.LG"))
            .build();
    assertThat(context.categories()).containsExactly("cs.LG");
    context.remark("no keyword is longer than two letters");

    assertThat(context.get(LIMIT)).isEqualTo(7);
    assertThat(context.isSet(LIMIT)).isTrue();
    assertThat(context.isSet(TITLE)).isFalse();
    assertThat(context.folder()).isEqualTo(Path.of("bot"));
    assertThat(context.http()).isSameAs(http);
    assertThat(context.clock()).isSameAs(clock);
    assertThat(remarks).containsExactly("no keyword is longer than two letters");
  }

  @Test
  void a_key_is_read_from_the_environment_when_it_is_used() {
    Map<String, String> environment = new HashMap<>();
    PluginContext context =
        PluginContext.builder(OPTIONS).set(KEY, "MODEL_KEY").environment(environment::get).build();
    Secret secret = context.secret(KEY).orElseThrow();
    environment.put("MODEL_KEY", "sk-0123456789");

    assertThat(secret.reveal()).contains("sk-0123456789");
    assertThat(secret).hasToString("$MODEL_KEY");
    assertThat(PluginContext.builder(OPTIONS).build().secret(KEY)).isEmpty();
  }

  @Test
  void only_a_secret_option_stands_for_a_key() {
    PluginContext context = PluginContext.builder(OPTIONS).set(TITLE, "PATH").build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> context.secret(TITLE))
        .withMessage("option title is no secret");
  }

  @Test
  void an_option_that_was_not_declared_is_rejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PluginContext.builder(List.of(LIMIT)).set(TITLE, "A"))
        .withMessage("option title is not declared; declared are [limit (number)]");
  }

  @Test
  void null_is_rejected() {
    PluginContext.Builder builder = PluginContext.builder(OPTIONS);
    assertThatNullPointerException().isThrownBy(() -> builder.set(LIMIT, null));
    assertThatNullPointerException().isThrownBy(() -> builder.folder(null));
    assertThatNullPointerException().isThrownBy(() -> builder.http(null));
    assertThatNullPointerException().isThrownBy(() -> builder.clock(null));
    assertThatNullPointerException().isThrownBy(() -> builder.environment(null));
    assertThatNullPointerException().isThrownBy(() -> builder.remarks(null));
    assertThatNullPointerException().isThrownBy(() -> builder.build().remark(null));
  }
}
