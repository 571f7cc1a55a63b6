package io.github.arxivbot.notifier.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.notifier.chat.internal.WebhookTemplate;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three hundred hostile papers: what each service gets is within its limits, and harmless. */
class ChatMessageTest {

  private static final String HOSTILE =
      "@everyone @here <!channel> <@U123> *bold* _it_ ~no~ `code` [link](https://evil.example) # h"
          + " > quote | ||spoiler|| <b>x</b> & \"q\" 😀 שלום $x_i$ \\ https://evil.example";
  private static final Pattern MORE = Pattern.compile("and (\\d+) more papers");

  private ChatServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ChatServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void slack_gets_rich_text_that_it_does_not_parse() throws Exception {
    JsonNode body = sent("slack", 300);

    assertThat(body.path("blocks").size()).isLessThanOrEqualTo(50);
    assertThat(body.path("blocks").toString().length()).isLessThanOrEqualTo(13_000);
    assertThat(body.path("blocks").findValuesAsText("type"))
        .containsOnly("rich_text", "rich_text_section", "text", "link");
    assertThat(body.path("blocks")).allMatch(block -> block.toString().length() <= 3000);
    assertThat(body.path("text").asText()).doesNotContain("<", "@");
    whole(body.toString(), body.path("blocks").toString().split("arxiv.org/abs/").length - 1);
  }

  @Test
  void discord_gets_one_embed_that_mentions_nobody() throws Exception {
    JsonNode body = sent("discord", 300);

    String text = body.path("embeds").path(0).path("description").asText();
    assertThat(text.length()).isLessThanOrEqualTo(4096);
    assertThat(body.path("allowed_mentions").path("parse").size()).isZero();
    assertThat(body.has("content")).isFalse();
    assertThat(text)
        .contains("\\@everyone")
        .contains("\\<\\@U123\\>")
        .contains("\\[link\\]\\(https\\://evil\\.example\\)");
    whole(text, count(text, "](https://arxiv.org/abs/"));
  }

  @Test
  void telegram_gets_html_without_mentions() throws Exception {
    JsonNode body = sent("telegram", 300);

    String text = body.path("text").asText();
    assertThat(text.length()).isLessThanOrEqualTo(4096);
    assertThat(body.path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(count(text, "<a href=")).isLessThanOrEqualTo(100);
    assertThat(text.replaceAll("</?b>|<a href=\"[^\"<>]*\">|</a>", "")).doesNotContain("<", ">");
    assertThat(text).doesNotContain("@everyone").contains("&lt;!channel&gt;");
    assertThat(server.requests().get(0).target()).isEqualTo("/botSECRET/sendMessage");
    whole(text, count(text, "https://arxiv.org/abs/"));
  }

  @Test
  void feishu_gets_elements_that_it_does_not_parse_below_20_kb() throws Exception {
    JsonNode body = sent("feishu", 300);

    assertThat(body.toString().getBytes(UTF_8).length).isLessThanOrEqualTo(20_000);
    JsonNode lines = body.path("content").path("post").path("en_us").path("content");
    assertThat(lines.findValuesAsText("tag")).containsOnly("a", "text");
    whole(lines.toString(), count(lines.toString(), "arxiv.org/abs/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dingtalk", "wecom"})
  void markdown_without_an_escape_has_wide_characters(String name) throws Exception {
    JsonNode body = sent(name, 300).path("markdown");

    String text = body.path(name.equals("wecom") ? "content" : "text").asText();
    int max = name.equals("wecom") ? 4096 : 20_000;
    assertThat(text.getBytes(UTF_8).length).isLessThanOrEqualTo(max);
    assertThat(
            text.replaceAll("\\]\\(https://(arxiv.org/abs/[\\w.]*|example.org/page)\\)|\\*\\*", ""))
        .doesNotContain("](", "<", "@", "*", "`", "#", "![");
    whole(text, count(text, "](https://arxiv.org/abs/"));
  }

  @Test
  void ntfy_gets_plain_text_whose_second_copy_replaces_the_first() throws Exception {
    JsonNode body = sent("ntfy", 300);

    String text = body.path("message").asText();
    assertThat(text.getBytes(UTF_8).length).isLessThanOrEqualTo(4096);
    assertThat(body.path("topic").asText()).isEqualTo("SECRET");
    assertThat(body.path("sequence_id").asText()).matches("[A-Za-z0-9-]+");
    assertThat(body.has("markdown")).isFalse();
    whole(text, count(text, "https://arxiv.org/abs/"));
  }

  @Test
  void a_webhook_gets_all_papers_as_json() throws Exception {
    JsonNode body = sent("webhook", 300);

    assertThat(body.path("papers").size()).isEqualTo(300);
    assertThat(body.path("papers").path(0).path("title").asText()).contains("<!channel>");
  }

  @Test
  void a_webhook_gets_a_template_whose_texts_papers_cannot_leave() throws Exception {
    Map<String, Object> template =
        Map.of(
            "event", "digest-{{DAY}}",
            "urgent", true,
            "cards", List.of(Map.of("text", "{{HEADING}}\n{{TEXT}}", "{{DAY}}", 1)),
            "digest", "{{DIGEST}}",
            "count", "{{PAPER_COUNT}} of {{PROFILE}} at {{LINK}}");
    PluginContext.Builder context =
        ChatChannels.context("webhook", server.base(), server.url())
            .set(WebhookFactory.TEMPLATE, template)
            .set(WebhookFactory.MAX_LENGTH, 3000);

    JsonNode body = sent("webhook", context, 300);

    assertThat(body.properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("event", "urgent", "cards", "digest", "count");
    assertThat(body.path("event").asText()).isEqualTo("digest-2026-02-11");
    assertThat(body.path("urgent").isBoolean()).isTrue();
    assertThat(body.path("count").asText()).isEqualTo("300 of default at https://example.org/page");
    assertThat(body.path("digest").path("papers").size()).isEqualTo(300);
    assertThat(body.path("cards").path(0).path("{{DAY}}").asInt()).as("a key").isEqualTo(1);
    String text = body.path("cards").path(0).path("text").asText();
    assertThat(text)
        .startsWith("arXiv digest, 2026-02-11: 300 papers\n")
        .contains("\"q\" 😀")
        .hasSizeLessThan(3100);
    whole(text, count(text, "https://arxiv.org/abs/"));
  }

  @Test
  void the_text_of_a_template_can_be_escaped_markdown() throws Exception {
    PluginContext.Builder context =
        ChatChannels.context("webhook", server.base(), server.url())
            .set(WebhookFactory.TEMPLATE, Map.of("text", "{{TEXT}}"))
            .set(WebhookFactory.FORMAT, WebhookFactory.Format.MARKDOWN);

    assertThat(sent("webhook", context, 2).path("text").asText())
        .contains("\\@everyone", "\\*bold\\*", "](https://arxiv.org/abs/2602.00000v1)")
        .doesNotContain("[link](");
  }

  @Test
  void slots_in_titles_are_not_filled() throws Exception {
    Paper paper = SamplePapers.paper("2602.00001v1", "{{DIGEST}} {{LINK}} $1 and $n_1$").build();
    Digest digest =
        Digest.builder(LocalDate.parse("2026-02-11"), ChatChannels.NOW)
            .entries(List.of(DigestEntry.of(paper, Score.points(List.of()))))
            .build();
    PluginContext.Builder context =
        ChatChannels.context("webhook", server.base(), server.url())
            .set(WebhookFactory.TEMPLATE, Map.of("text", "{{TEXT}}"));
    try (Notifier notifier = ChatChannels.factory("webhook").create(context.build())) {
      notifier.send(Notification.of(digest), Notifier.ALL);
    }

    assertThat(server.requests().get(0).json().path("text").asText())
        .contains("{{DIGEST}} {{LINK}} $1 and n₁");
  }

  @ParameterizedTest
  @CsvSource({
    "{{TITEL}}, 'expected only the slots [DAY, HEADING, ID, LINK, PAPER_COUNT, PROFILE, TEXT] and DIGEST, found {{TITEL}}'",
    "x {{DIGEST}}, 'expected {{DIGEST}} as a whole value, found \"x {{DIGEST}}\"'",
  })
  void a_wrong_slot_is_found_when_the_configuration_is_read(String text, String message) {
    Map<String, Object> template = Map.of("cards", List.of(Map.of("text", text)));

    assertThat(WebhookTemplate.check(template)).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack", "discord", "telegram", "feishu", "dingtalk", "wecom", "ntfy"})
  void a_short_digest_is_complete(String name) throws Exception {
    String body = sent(name, 2).toString();

    assertThat(body).contains("2602.00000v1", "2602.00001v1").doesNotContain(" more papers");
  }

  /** Asserts that shown and counted papers are all, and that the page is linked. */
  private static void whole(String text, int shown) {
    Matcher more = MORE.matcher(text);
    assertThat(more.find()).as(text).isTrue();
    assertThat(shown).isPositive();
    assertThat(shown + Integer.parseInt(more.group(1))).as(text).isEqualTo(300);
    assertThat(text).contains("https://example.org/page");
  }

  private JsonNode sent(String name, int papers) throws Exception {
    return sent(name, ChatChannels.context(name, server.base(), server.url()), papers);
  }

  private JsonNode sent(String name, PluginContext.Builder context, int papers) throws Exception {
    try (Notifier notifier = ChatChannels.factory(name).create(context.build())) {
      notifier.send(notification(papers), Notifier.ALL);
    }
    return server.requests().get(0).json();
  }

  private static Notification notification(int papers) {
    IntFunction<DigestEntry> entry =
        number ->
            DigestEntry.of(
                    SamplePapers.paper("2602.%05dv1".formatted(number), HOSTILE + number).build(),
                    Score.points(List.of(Reason.of("term", Field.TITLE, 1))))
                .withSummary(Summary.builder("## 1. Problem\n\n" + HOSTILE, "model").build());
    Digest digest =
        Digest.builder(LocalDate.parse("2026-02-11"), ChatChannels.NOW)
            .entries(IntStream.range(0, papers).mapToObj(entry).toList())
            .build();
    return Notification.builder(digest).link(URI.create("https://example.org/page")).build();
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
