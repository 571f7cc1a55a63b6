package io.github.arxivbot.internal.pipeline.notify;

import io.github.arxivbot.internal.outbox.MessageIdentity;
import io.github.arxivbot.internal.outbox.MessageRecord;
import io.github.arxivbot.internal.outbox.MessageStatus;
import io.github.arxivbot.internal.outbox.OwedDigest;
import io.github.arxivbot.internal.settings.NotificationChannel;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.run.NotifyWhen;
import io.github.arxivbot.spi.notify.Notification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The message that one recipient still has to get about a digest.
 *
 * @param identity what has not been told yet
 * @param addition whether papers of the day were told before
 */
record PendingMessage(MessageIdentity identity, boolean addition) {

  /**
   * Decides whether a message is still to be sent, and about which papers.
   *
   * @param earlier the messages to the recipient about that day
   * @return empty if the recipient does not want a message, or has it
   */
  static Optional<PendingMessage> of(
      NotificationChannel channel, OwedDigest owed, List<MessageRecord> earlier) {
    Set<String> told =
        earlier.stream()
            .filter(record -> record.status().isFinal())
            .flatMap(record -> record.identity().parts().stream())
            .collect(Collectors.toSet());
    if (!isWanted(channel, owed, !told.isEmpty())) {
      return Optional.empty();
    }
    MessageIdentity all =
        channel.when() == NotifyWhen.PROBLEMS
            ? MessageIdentity.ofProblems(owed)
            : MessageIdentity.ofPapers(owed);
    MessageIdentity rest = all.without(told);
    boolean addition = new MessageIdentity(List.copyOf(told)).hasPapers();
    if (rest.parts().isEmpty() || (addition && !channel.rules().additions())) {
      return Optional.empty();
    }
    return Optional.of(new PendingMessage(addition ? rest : all, addition));
  }

  private static boolean isWanted(
      NotificationChannel channel, OwedDigest owed, boolean hasMessage) {
    return switch (channel.when()) {
      case PAPERS -> owed.hasPapers();
      case ALWAYS -> owed.published() || !hasMessage;
      case PROBLEMS -> owed.isDegraded();
    };
  }

  Notification notification(NotificationChannel channel, OwedDigest owed, Instant now) {
    Digest digest = owed.digest();
    return Notification.builder(addition ? only(digest) : digest)
        .id(id(channel, digest))
        .time(now)
        .addition(addition)
        .link(channel.linkTo(digest).orElse(null))
        .problems(channel.when() == NotifyWhen.PAPERS ? List.of() : owed.problems())
        .build();
  }

  private String id(NotificationChannel channel, Digest digest) {
    String context = digest.profile() + "\n" + channel.name();
    return digest.day()
        + "."
        + digest.profile()
        + "."
        + identity.hash(context, digest.day().toString());
  }

  private Digest only(Digest digest) {
    List<String> parts = identity.parts();
    return digest.toBuilder()
        .entries(
            digest.entries().stream()
                .filter(entry -> parts.contains(MessageIdentity.part(entry)))
                .toList())
        .updated(
            digest.updated().stream()
                .filter(entry -> parts.contains(MessageIdentity.updatedPart(entry)))
                .toList())
        .build();
  }

  /** Returns the time of the first attempt to tell a recipient about a day. */
  static Instant since(List<MessageRecord> earlier, Instant now) {
    return earlier.stream()
        .filter(record -> record.status() == MessageStatus.NOT_SENT)
        .map(MessageRecord::since)
        .min(Instant::compareTo)
        .orElse(now);
  }
}
