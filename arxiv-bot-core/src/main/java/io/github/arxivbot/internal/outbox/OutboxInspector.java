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

  /** Lists what is owed to whom, and the messages that were sent. */
  public List<StateEntry> entries() throws IOException {
    List<StateEntry> entries = new ArrayList<>();
    for (OutboxStore outbox : OutboxStore.in(folder)) {
      MessageJournal journal = outbox.journal(note -> {});
      for (LocalDate day : outbox.days()) {
        entries.add(entry("owed/" + outbox.profile() + "/" + day + ".json", owed(journal, day)));
      }
      if (!journal.records().isEmpty()) {
        entries.add(entry("sent/" + outbox.profile() + ".json", describe(journal)));
      }
    }
    return entries;
  }

  /** Checks all files without changing them, and returns a sentence for each problem. */
  public List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>();
    for (OutboxStore outbox : OutboxStore.in(folder)) {
      problems.addAll(outbox.problems());
    }
    return problems;
  }

  private static String owed(MessageJournal journal, LocalDate day) {
    String failures =
        journal.records().stream()
            .filter(record -> record.address().day().equals(day))
            .filter(record -> !record.status().isFinal())
            .map(
                record ->
                    record.address()
                        + " "
                        + record.status().words()
                        + (record.reason().isEmpty() ? "" : ": " + record.reason()))
            .collect(Collectors.joining("; "));
    return "the digest of "
        + day
        + " is owed; "
        + (failures.isEmpty() ? "the next run sends it" : failures);
  }

  private static String describe(MessageJournal journal) {
    List<String> words = new ArrayList<>();
    for (MessageStatus status : MessageStatus.values()) {
      List<MessageRecord> all =
          journal.records().stream().filter(one -> one.status() == status).toList();
      if (!all.isEmpty()) {
        words.add(all.size() + " " + EnumWords.of(status) + names(status, all));
      }
    }
    return "messages: " + String.join(", ", words);
  }

  /** Returns the recipients of messages that did not arrive, or may not have. */
  private static String names(MessageStatus status, List<MessageRecord> records) {
    return status == MessageStatus.SENT
        ? ""
        : records.stream()
            .map(record -> record.address() + " on " + record.address().day())
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private StateEntry entry(String path, String description) throws IOException {
    Path file = folder.resolve(path);
    return new StateEntry(path, description, Files.exists(file) ? Files.size(file) : 0);
  }
}
