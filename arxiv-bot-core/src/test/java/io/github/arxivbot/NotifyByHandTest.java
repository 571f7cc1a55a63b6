package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.bot;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.run.MessagePreview;
import io.github.arxivbot.run.StateEntry;
import io.github.arxivbot.spi.notify.NotificationException.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages that are sent by hand, and what is known about earlier ones. */
class NotifyByHandTest {

  @TempDir private Path folder;
  private final ScriptedNotifier notifier = new ScriptedNotifier("a", "b");
  private ArxivBot bot;
  private BotState state;

  @BeforeEach
  void build() {
    state = BotState.open(folder.resolve("state"));
    bot =
        bot(
                folder.resolve("README.md"),
                source(batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG"))))
            .state(folder.resolve("state"))
            .notify("team", notifier, channel -> channel.maxAttempts(1))
            .build();
  }

  @Test
  void the_state_says_what_is_owed_to_whom_and_why() throws Exception {
    notifier.failing("a", Outcome.TEMPORARY, 1);
    bot.run();

    assertThat(state.entries())
        .extracting(StateEntry::path, StateEntry::description)
        .contains(
            tuple(
                "owed/default/2026-02-11.json",
                "the digest of 2026-02-11 is owed; team to a is owed: it said no"),
            tuple("sent/default.json", "messages: 1 sent, 1 not-sent (team to a on 2026-02-11)"));
    assertThat(state.problems()).isEmpty();
  }

  @Test
  void what_is_owed_is_sent_at_once_and_only_that() throws Exception {
    notifier.failing("a", Outcome.PERMANENT, 1);
    bot.run();

    assertThat(bot.sendDigest(DAY, Set.of(), false)).isEmpty();

    assertThat(notifier.sent).containsExactly("b 2602.00001", "a 2602.00001");
    assertThat(state.entries())
        .extracting(StateEntry::path)
        .noneMatch(path -> path.startsWith("owed"));
    assertThat(bot.sendDigest(DAY, Set.of(), false)).isEmpty();
    assertThat(notifier.sent).hasSize(2);
  }

  @Test
  void what_may_have_been_sent_is_sent_by_hand() throws Exception {
    notifier.failing("a", Outcome.UNCERTAIN, 1);
    bot.run();

    bot.sendDigest(DAY, Set.of("team"), false);

    assertThat(notifier.sent).containsExactly("b 2602.00001", "a 2602.00001");
  }

  @Test
  void what_was_sent_is_sent_again_if_wanted() throws Exception {
    bot.run();
    bot.sendDigest(DAY, Set.of(), true);

    assertThat(notifier.sent).hasSize(4);
    assertThat(notifier.notifications.get(0).id()).isEqualTo(notifier.notifications.get(2).id());
  }

  @Test
  void a_preview_sends_nothing() throws Exception {
    bot.run();

    assertThat(bot.previewDigest(DAY, Set.of(), false)).isEmpty();
    assertThat(bot.previewDigest(DAY, Set.of("other"), true)).isEmpty();
    assertThat(bot.previewDigest(DAY, Set.of("team"), true))
        .containsExactly(
            new MessagePreview("default", "team", "a", "a 2602.00001"),
            new MessagePreview("default", "team", "b", "b 2602.00001"));
    assertThat(notifier.sent).hasSize(2);
  }

  @Test
  void a_day_without_a_stored_digest_is_reported() {
    assertThatThrownBy(() -> bot.sendDigest(DAY.minusDays(1), Set.of(), false))
        .isInstanceOf(StateException.class)
        .hasMessageContaining("there is no digest of 2026-02-10");
  }

  @Test
  void a_journal_that_cannot_be_read_harms_no_output_and_nothing_is_sent() throws Exception {
    bot.run();
    for (String file : List.of("state/sent/default.json", "state/copies/sent/default.json")) {
      Files.writeString(folder.resolve(file), "{");
    }

    assertThat(bot.run().problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("the journal cannot be used")
        .contains("forget what was sent");
    assertThat(notifier.sent).hasSize(2);
    assertThat(Files.readString(folder.resolve("README.md"))).contains("2602.00001v1");
  }
}
