package io.github.arxivbot.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.NotificationException;
import io.github.arxivbot.spi.notify.NotificationException.Outcome;
import io.github.arxivbot.spi.option.Secret;
import io.github.arxivbot.testkit.samples.SampleDigests;
import io.github.arxivbot.testkit.samples.SamplePapers;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The message that arrives, read back by a MIME parser. */
class MailMessageTest {

  private static final Instant NOW = Instant.parse("2026-02-11T18:00:00Z");
  private static final int MAX_BYTES = 100_000;

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void headers_are_those_of_a_list_and_the_identifier_stays_the_same() throws Exception {
    Notification digest =
        Notification.builder(SampleDigests.ordinary())
            .id("2026-02-11.default.abc")
            .time(NOW)
            .build();
    MailNotifier mail = mail().build();
    mail.send(digest, "a@example.org");
    mail.send(digest, "a@example.org");

    MimeMessage[] received = server.getReceivedMessages();
    assertThat(received).hasSize(2);
    assertThat(received[0].getMessageID())
        .isEqualTo("<2026-02-11.default.abc@example.org>")
        .isEqualTo(received[1].getMessageID());
    assertThat(received[0].getHeader("List-Id")).containsExactly("<arxiv-bot.example.org>");
    assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(received[0].getSentDate()).isEqualTo(Date.from(NOW));
    assertThat(received[0].getHeader("To")).containsExactly("a@example.org");
    assertThat(received[0].getSubject()).startsWith("arXiv digest, ").endsWith(" papers");
  }

  @Test
  void a_plain_text_stands_beside_the_html() throws Exception {
    mail().build().send(Notification.of(SampleDigests.ordinary()), "a@example.org");

    String title = SampleDigests.ordinary().entries().get(0).paper().title();
    assertThat(part(0).getContentType()).startsWith("text/plain");
    assertThat(part(0).getContent().toString()).contains("1. " + title);
    assertThat(part(1).getContentType()).startsWith("text/html");
    assertThat(html().select("h1").text()).startsWith("arXiv digest, ");
    assertThat(html().text()).contains(title);
  }

  @Test
  void a_wrong_password_is_refused_and_no_other_way_is_tried() throws Exception {
    server.setUser("digest@example.org", "digest", "right");
    server.getUserManager().setAuthRequired(true);
    MailNotifier wrong = mail().login("digest", new Secret("P", name -> "wrong")).build();

    NotificationException failure =
        catchThrowableOfType(
            NotificationException.class,
            () -> wrong.send(Notification.of(SampleDigests.ordinary()), "a@example.org"));

    assertThat(failure.outcome()).isEqualTo(Outcome.PERMANENT);
    assertThat(failure).hasMessageContaining("refused user name and password");
    assertThat(server.getReceivedMessages()).isEmpty();
    mail()
        .login("digest", new Secret("P", name -> "right"))
        .build()
        .send(Notification.of(SampleDigests.ordinary()), "a@example.org");
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void five_hundred_papers_stay_below_the_limit_and_the_rest_is_counted() throws Exception {
    Digest digest = digest(500);
    URI page = URI.create("https://example.org/digest");
    mail().build().send(Notification.builder(digest).link(page).build(), "a@example.org");

    assertThat(part(1).getContent().toString().getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(MAX_BYTES);
    Document html = html();
    int complete = html.select("table.card div bdi").size() / 2;
    int listed = html.select("li").size();
    int missing =
        Integer.parseInt(html.text().replaceFirst("(?s).*and (\\d+) more papers.*", "$1"));
    assertThat(complete).isGreaterThan(5);
    assertThat(html.select("a[href^=https://arxiv.org/abs/]").size() + missing).isEqualTo(500);
    assertThat(listed).isPositive();
    assertThat(html.select("a[href=https://example.org/digest]")).hasSize(1);
  }

  @Tag("slow")
  @Test
  void hostile_papers_bring_nothing_active_and_no_header() throws Exception {
    for (Digest digest : SampleDigests.hostile().values()) {
      server.purgeEmailFromAllMailboxes();
      mail()
          .title("Digest\r\nBcc: evil@example.org")
          .build()
          .send(Notification.of(digest), "a@example.org");

      MimeMessage message = server.getReceivedMessages()[0];
      assertThat(message.getHeader("Bcc")).isNull();
      assertThat(message.getAllRecipients()).hasSize(1);
      Document html = html();
      assertThat(
              html.select("script, img, form, iframe, object, embed, link, base, svg, math, input"))
          .isEmpty();
      assertThat(html.select("a"))
          .allMatch(link -> link.attr("href").toLowerCase(Locale.ROOT).matches("https?://.*"));
      assertThat(html.getAllElements())
          .allMatch(
              element ->
                  element.attributes().asList().stream()
                      .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    }
  }

  @Test
  void formulas_are_unicode_and_a_wide_table_can_be_scrolled() throws Exception {
    Paper paper =
        SamplePapers.paper("2602.00001v1", "Faster at $10^{-3}$ loss")
            .abstractText("We use $\\alpha$ and \\emph{more}.")
            .build();
    DigestEntry entry =
        DigestEntry.of(paper, Score.points(List.of(Reason.of("x", Field.TITLE, 1))));
    Summary summary = Summary.builder("At $n_1$:\n\n| a | b |\n|---|---|\n| 1 | 2 |", "m").build();
    Digest digest =
        Digest.builder(LocalDate.parse("2026-02-11"), NOW)
            .entries(List.of(entry, entry.withSummary(summary)))
            .build();
    mail().build().send(Notification.of(digest), "a@example.org");

    assertThat(part(0).getContent().toString()).contains("1. Faster at 10⁻³ loss");
    assertThat(html().text()).contains("Faster at 10⁻³ loss", "We use α and more.", "At n₁:");
    assertThat(html().select("div[style*=overflow-x] table")).hasSize(1);
  }

  @Test
  void an_empty_day_says_why() throws Exception {
    mail().build().send(Notification.of(SampleDigests.empty()), "a@example.org");

    assertThat(server.getReceivedMessages()[0].getSubject()).endsWith("no papers");
    assertThat(html().text()).contains(SampleDigests.empty().whyEmpty().orElseThrow());
  }

  @Test
  void a_recipient_with_a_line_break_is_no_address() {
    assertThatThrownBy(() -> mail().to("b@example.org\r\nBcc: evil@example.org"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("to: expected an address such as a@example.org");
  }

  @Test
  void addresses_of_a_variable_get_their_message_and_are_not_shown() throws Exception {
    MailNotifier mail =
        MailNotifier.builder("127.0.0.1", "digest@example.org")
            .tls(TlsMode.NONE)
            .port(server.getSmtp().getPort())
            .to(new Secret("READERS", name -> "b@example.org, C <c@example.org>"))
            .build();

    assertThat(mail.recipients())
        .hasSize(2)
        .allMatch(name -> name.matches("\\$READERS-[0-9a-f]{8}"));
    for (String recipient : mail.recipients()) {
      mail.send(Notification.of(SampleDigests.ordinary()), recipient);
    }
    assertThat(server.getReceivedMessages())
        .extracting(message -> message.getAllRecipients()[0].toString())
        .containsExactlyInAnyOrder("b@example.org", "C <c@example.org>");
  }

  private BodyPart part(int index) throws Exception {
    MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    return parts.getBodyPart(index);
  }

  private Document html() throws Exception {
    return Jsoup.parse(part(1).getContent().toString());
  }

  private MailNotifier.Builder mail() {
    return MailNotifier.builder("127.0.0.1", "arXiv digest <digest@example.org>")
        .to("a@example.org")
        .port(server.getSmtp().getPort())
        .tls(TlsMode.NONE);
  }

  static Digest digest(int papers) {
    List<DigestEntry> entries =
        IntStream.range(0, papers)
            .mapToObj(
                number ->
                    DigestEntry.of(
                            SamplePapers.paper(
                                    "2602.%05dv1".formatted(number),
                                    "A rather long title about 😀 language models, <b>bold</b> @everyone"
                                        + " and the number "
                                        + number)
                                .build(),
                            Score.points(List.of(Reason.of("language model", Field.TITLE, 2))))
                        .withSummary(
                            Summary.builder(
                                    "## 1. Problem\n\n**Much** is `unknown`.\n\n".repeat(12),
                                    "qwen")
                                .build()))
            .toList();
    return Digest.builder(LocalDate.parse("2026-02-11"), NOW).entries(entries).build();
  }
}
