package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.NotificationException;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.testkit.samples.SampleDigests;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The rules for every {@link Notifier}. Tests that need a service are skipped unless {@link
 * #unanswered} is overridden.
 *
 * <pre>{@code
 * class MyNotifierContractTest extends NotifierContract {
 *   @Override
 *   protected String name() {
 *     return "my-notifier";
 *   }
 * }
 * }</pre>
 */
public abstract class NotifierContract extends ServiceContract<Notifier, NotifierFactory> {

  /** Creates the contract, for the test that extends it. */
  protected NotifierContract() {
    super(NotifierFactory.class, NotificationException.class);
  }

  @Override
  String section(String plugin) {
    return "\"notify\": [" + plugin + "]";
  }

  @Override
  String use(Notifier notifier) {
    return preview(notifier, SampleDigests.ordinary()) + preview(notifier, SampleDigests.empty());
  }

  @Test
  void its_recipients_are_single_lines_each_once_and_always_the_same() {
    try (Notifier one = create();
        Notifier other = create()) {
      List<String> recipients = one.recipients();
      assertThat(recipients)
          .as("recipients")
          .isNotEmpty()
          .doesNotHaveDuplicates()
          .allMatch(name -> !name.isBlank() && name.lines().count() == 1);
      use(one);
      assertThat(one.recipients()).as("the recipients after use").isEqualTo(recipients);
      assertThat(other.recipients())
          .as("the recipients of another one with the same options")
          .isEqualTo(recipients);
    }
  }

  @Test
  void the_same_notification_gives_the_same_preview() {
    try (Notifier notifier = create()) {
      String first = preview(notifier, SampleDigests.ordinary());
      preview(notifier, SampleDigests.empty());
      assertThat(preview(notifier, SampleDigests.ordinary())).isEqualTo(first);
    }
  }

  @Test
  void a_digest_without_papers_is_a_message() {
    try (Notifier notifier = create()) {
      assertThatCode(() -> assertThat(preview(notifier, SampleDigests.empty())).isNotBlank())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void an_addition_with_link_and_problems_is_a_message() {
    Notification full =
        Notification.builder(SampleDigests.ordinary())
            .id("2026-02-11.default.0123456789ab")
            .addition(true)
            .link(URI.create("https://example.org/?a=1&b=%22"))
            .problems(List.of(new Problem(Step.FETCH, "cs.LG", "<b>no</b> \"answer\"", true)))
            .build();
    try (Notifier notifier = create()) {
      assertThatCode(() -> assertThat(preview(notifier, full)).isNotBlank())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void hostile_papers_are_a_message() {
    try (Notifier notifier = create()) {
      SampleDigests.hostile()
          .forEach(
              (what, digest) ->
                  assertThatCode(() -> assertThat(preview(notifier, digest)).isNotBlank())
                      .as(what)
                      .doesNotThrowAnyException());
    }
  }

  @Test
  void null_is_rejected() {
    Notification digest = Notification.of(SampleDigests.ordinary());
    try (Notifier notifier = create()) {
      String recipient = notifier.recipients().get(0);
      NullArguments.isRefusedBy(
          "send(null, recipient)", () -> notifier.send(NullArguments.nothing(), recipient));
      NullArguments.isRefusedBy(
          "send(notification, null)", () -> notifier.send(digest, NullArguments.nothing()));
      NullArguments.isRefusedBy(
          "preview(null, recipient)", () -> notifier.preview(NullArguments.nothing(), recipient));
      NullArguments.isRefusedBy(
          "preview(notification, null)", () -> notifier.preview(digest, NullArguments.nothing()));
    }
  }

  @Override
  String call(Notifier notifier) throws Exception {
    notifier.send(Notification.of(SampleDigests.ordinary()), notifier.recipients().get(0));
    return "no exception";
  }

  private static String preview(Notifier notifier, Digest digest) {
    return preview(notifier, Notification.of(digest));
  }

  private static String preview(Notifier notifier, Notification notification) {
    return notifier.preview(notification, notifier.recipients().get(0));
  }
}
