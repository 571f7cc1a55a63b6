package io.github.arxivbot.notifier.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.NotificationException;
import io.github.arxivbot.spi.notify.NotificationException.Outcome;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.testkit.samples.SampleDigests;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The results of the answers of services, and the signatures of requests. */
class ChatDeliveryTest {

  private static final Notification DIGEST = Notification.of(SampleDigests.ordinary());

  private ChatServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ChatServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "slack | 404 | no_service | PERMANENT",
        "slack | 400 | invalid_blocks | PERMANENT",
        "slack | 503 | | TEMPORARY",
        "slack | 500 | | UNCERTAIN",
        "slack | 302 | | PERMANENT",
        "discord | 400 | {\"code\": 50035, \"message\": \"Invalid Form Body\"} | PERMANENT",
        "telegram | 400 | {\"ok\": false, \"error_code\": 400, \"description\": \"chat not found\"} | PERMANENT",
        "feishu | 200 | {\"code\": 11232, \"msg\": \"frequency limited\"} | TEMPORARY",
        "feishu | 200 | {\"code\": 19021, \"msg\": \"sign match fail\"} | PERMANENT",
        "dingtalk | 200 | {\"errcode\": 130101, \"errmsg\": \"send too fast\"} | TEMPORARY",
        "dingtalk | 200 | {\"errcode\": 310000, \"errmsg\": \"keywords not in content\"} | PERMANENT",
        "wecom | 200 | {\"errcode\": 40058, \"errmsg\": \"too long\"} | PERMANENT",
        "wecom | 200 | {\"errcode\": 45009, \"errmsg\": \"freq\"} | TEMPORARY",
        "ntfy | 507 | | UNCERTAIN",
        "webhook | 0 | | UNCERTAIN",
      })
  void an_answer_says_what_happened(String name, int status, String body, Outcome outcome) {
    server.answer(status, body == null ? "" : body);

    NotificationException failure = failure(name);

    assertThat(failure.outcome()).as(failure.getMessage()).isEqualTo(outcome);
    assertThat(server.requests()).as("attempts").hasSize(1);
    assertThat(failure.getMessage()).doesNotContain("SECRET");
  }

  @Test
  void the_time_to_wait_comes_from_the_header_or_the_body() {
    server.answer(request -> new ChatServer.Answer(429, "", "30"));
    assertThat(failure("slack").retryAfter()).contains(Duration.ofSeconds(30));
    server.answer(429, "{\"retry_after\": 1.5}");
    assertThat(failure("discord").retryAfter()).contains(Duration.ofMillis(1500));
    server.answer(
        429,
        "{\"ok\": false, \"error_code\": 429, \"description\": \"x\", \"parameters\": {\"retry_after\": 7}}");
    assertThat(failure("telegram"))
        .returns(Outcome.TEMPORARY, NotificationException::outcome)
        .extracting(failure -> failure.retryAfter().orElseThrow())
        .isEqualTo(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"slack", "discord", "telegram", "feishu", "dingtalk", "wecom", "ntfy", "webhook"})
  void no_secret_is_shown_if_the_service_is_down_or_quotes_it(String name) {
    server.answer(403, server.url() + " is wrong");
    assertThat(failure(name).getMessage()).contains("(secret)").doesNotContain("SECRET");
    server.close();
    assertThat(failure(name))
        .returns(Outcome.TEMPORARY, NotificationException::outcome)
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("SECRET");
  }

  @Test
  void an_address_that_cannot_be_used_is_named_by_its_variable() {
    Notifier notifier =
        ChatChannels.factory("slack")
            .create(ChatChannels.context("slack", "", "ht tp://SECRET").build());
    NotificationException failure =
        catchThrowableOfType(
            NotificationException.class, () -> notifier.send(DIGEST, Notifier.ALL));
    assertThat(failure.getMessage()).contains("$SLACK_WEBHOOK").doesNotContain("SECRET");
    assertThat(failure.getCause()).isNull();
  }

  @Test
  void feishu_signs_with_the_time_and_the_key() throws Exception {
    signed("feishu");

    long time = ChatChannels.NOW.getEpochSecond();
    String expected = Base64.getEncoder().encodeToString(hmac(time + "\nSECRET", ""));
    JsonNode body = server.requests().get(0).json();
    assertThat(body.path("timestamp").asText()).isEqualTo(String.valueOf(time));
    assertThat(body.path("sign").asText()).isEqualTo(expected);
  }

  @Test
  void dingtalk_signs_its_address() throws Exception {
    try (ChatServer other = new ChatServer()) {
      PluginContext.Builder context =
          ChatChannels.context("dingtalk", other.base(), other.url() + "?access_token=x");
      send("dingtalk", sign("dingtalk", context));

      long time = ChatChannels.NOW.toEpochMilli();
      String expected = Base64.getEncoder().encodeToString(hmac("SECRET", time + "\nSECRET"));
      String target = other.requests().get(0).target();
      assertThat(target).contains("&timestamp=" + time + "&sign=");
      assertThat(URLDecoder.decode(target.replaceFirst(".*&sign=", ""), StandardCharsets.UTF_8))
          .isEqualTo(expected);
    }
  }

  @Test
  void a_webhook_is_signed_in_a_header() throws Exception {
    signed("webhook");

    ChatServer.Request request = server.requests().get(0);
    assertThat(request.signature())
        .isEqualTo("sha256=" + HexFormat.of().formatHex(hmac("SECRET", request.body())));
  }

  @Test
  void a_template_is_signed_as_it_is_sent() throws Exception {
    PluginContext.Builder context =
        ChatChannels.context("webhook", server.base(), server.url())
            .set(WebhookFactory.TEMPLATE, Map.of("text", "é {{TEXT}}"));
    send("webhook", sign("webhook", context));

    ChatServer.Request request = server.requests().get(0);
    assertThat(request.body()).startsWith("{\"text\":\"é arXiv digest");
    assertThat(request.signature())
        .isEqualTo("sha256=" + HexFormat.of().formatHex(hmac("SECRET", request.body())));
  }

  @Test
  void channels_of_one_host_keep_its_rate_limit_together() throws Exception {
    try (Notifier first = ChatChannels.create("dingtalk", server);
        Notifier second = ChatChannels.create("dingtalk", server);
        ChatServer other = new ChatServer();
        Notifier third = ChatChannels.create("dingtalk", other)) {
      assertThat(first.pause()).isZero();
      first.send(DIGEST, Notifier.ALL);

      assertThat(first.pause()).isEqualTo(Duration.ofSeconds(3));
      assertThat(second.pause()).isEqualTo(Duration.ofSeconds(3));
      assertThat(third.pause()).isZero();
    }
  }

  @Test
  void channels_of_one_host_wait_as_long_as_it_asked_one_of_them() throws Exception {
    server.answer(request -> new ChatServer.Answer(429, "", "30"));
    failure("slack");

    assertThat(ChatChannels.create("webhook", server).pause()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void a_channel_without_a_usable_address_has_no_pause() {
    assertThat(
            ChatChannels.factory("slack")
                .create(ChatChannels.context("slack", "", "ht tp://SECRET").build())
                .pause())
        .isZero();
  }

  private void signed(String name) throws Exception {
    send(name, sign(name, ChatChannels.context(name, server.base(), server.url())));
  }

  @SuppressWarnings("unchecked") // a secret is the name of a variable
  private static PluginContext.Builder sign(String name, PluginContext.Builder context) {
    List<Option<?>> options = ChatChannels.factory(name).options();
    Option<String> key =
        (Option<String>)
            options.stream()
                .filter(option -> option.name().equals("sign_env"))
                .findFirst()
                .orElseThrow();
    return context.set(key, "SIGN");
  }

  private static void send(String name, PluginContext.Builder context) throws Exception {
    try (Notifier notifier = ChatChannels.factory(name).create(context.build())) {
      notifier.send(DIGEST, Notifier.ALL);
    }
  }

  private NotificationException failure(String name) {
    return catchThrowableOfType(
        NotificationException.class,
        () -> ChatChannels.create(name, server).send(DIGEST, Notifier.ALL));
  }

  private static byte[] hmac(String key, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }
}
