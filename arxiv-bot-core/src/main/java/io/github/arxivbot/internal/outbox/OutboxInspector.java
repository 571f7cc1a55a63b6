package io.github.arxivbot.internal.outbox;

import io.github.arxivbot.internal.text.EnumWords;
import io.github.arxivbot.run.StateEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lists and checks the outboxes of a state. Requires the lock. */
public final class OutboxInspector {

  private final Path folder;

  /** Creates an inspector for a state folder, which need not exist. */
  public OutboxInspector(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Lists what is owed to whom, and the messages that were sent.
   *
   * @throws io.github.arxivbot.model.StateException if neither a file nor its copy can be read
   */
  public List<StateEntry> entries() throws IOException {
    List<StateEntry> entries = new ArrayList<>();
    for (Outbox outbox : Outbox.in(folder)) {
      DeliveryJournal journal = outbox.journal(note -> {});
      for (LocalDate day : outbox.days()) {
        entries.add(entry("owed/" + outbox.profile() + "/" + day + ".json", owed(journal, day)));
      }
      if (!journal.deliveries().isEmpty()) {
        entries.add(entry("sent/" + outbox.profile() + ".json", describe(journal)));
      }
    }
    return entries;
  }

  /** Checks all files without changing them, and returns a sentence for each problem. */
  public List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>();
    for (Outbox outbox : Outbox.in(folder)) {
      problems.addAll(outbox.problems());
    }
    return problems;
  }

  private static String owed(DeliveryJournal journal, LocalDate day) {
    String failures =
        journal.deliveries().stream()
            .filter(delivery -> delivery.address().day().equals(day))
            .filter(delivery -> !delivery.status().isFinal())
            .map(
                delivery ->
                    delivery.address()
                        + " "
                        + delivery.status().words()
                        + (delivery.reason().isEmpty() ? "" : ": " + delivery.reason()))
            .collect(Collectors.joining("; "));
    return "the digest of "
        + day
        + " is owed; "
        + (failures.isEmpty() ? "the next run sends it" : failures);
  }

  private static String describe(DeliveryJournal journal) {
    List<String> words = new ArrayList<>();
    for (DeliveryStatus status : DeliveryStatus.values()) {
      List<Delivery> all =
          journal.deliveries().stream().filter(one -> one.status() == status).toList();
      if (!all.isEmpty()) {
        words.add(all.size() + " " + EnumWords.of(status) + names(status, all));
      }
    }
    return "messages: " + String.join(", ", words);
  }

  /** Returns the recipients of messages that did not arrive, or may not have. */
  private static String names(DeliveryStatus status, List<Delivery> deliveries) {
    return status == DeliveryStatus.SENT
        ? ""
        : deliveries.stream()
            .map(delivery -> delivery.address() + " on " + delivery.address().day())
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private StateEntry entry(String path, String description) throws IOException {
    Path file = folder.resolve(path);
    return new StateEntry(path, description, Files.exists(file) ? Files.size(file) : 0);
  }
}
