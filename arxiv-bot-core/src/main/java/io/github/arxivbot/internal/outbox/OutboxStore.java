package io.github.arxivbot.internal.outbox;

import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.state.RecoveryNote;
import io.github.arxivbot.internal.state.StateFile;
import io.github.arxivbot.internal.state.StateStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The owed digests and the journal of one profile, as files of the state: {@code
 * owed/PROFILE/DAY.json} and {@code sent/PROFILE.json}. Without a state it is always empty.
 * Requires the lock.
 */
public final class OutboxStore {

  private static final String OWED = "owed/";
  private static final String SENT = "sent/";
  private static final String EXTENSION = ".json";

  private final Optional<Path> folder;
  private final String profile;

  private OutboxStore(Optional<Path> folder, String profile) {
    this.folder = folder;
    this.profile = profile;
  }

  public static OutboxStore of(StateStore state, String profile) {
    return new OutboxStore(state.folder(), profile);
  }

  /** Returns the outboxes of all profiles that have one. */
  public static List<OutboxStore> in(Path stateFolder) throws IOException {
    Set<String> profiles = new TreeSet<>(StateFile.names(stateFolder, OWED));
    StateFile.names(stateFolder, SENT).stream()
        .filter(name -> name.endsWith(EXTENSION))
        .forEach(name -> profiles.add(withoutExtension(name)));
    return profiles.stream().map(name -> new OutboxStore(Optional.of(stateFolder), name)).toList();
  }

  public String profile() {
    return profile;
  }

  /** Stages an owed digest, to be published with the outputs; nothing if it has not changed. */
  public List<StagedFile> stage(OwedDigest owed) throws IOException {
    return folder.isEmpty()
        ? List.of()
        : owedFile(folder.get(), owed.day()).stage(OwedDigestJson.write(owed));
  }

  public void put(OwedDigest owed) throws IOException {
    if (folder.isPresent()) {
      owedFile(folder.get(), owed.day()).write(OwedDigestJson.write(owed));
    }
  }

  /** Deletes an owed digest, because everybody has it. */
  public void remove(LocalDate day) throws IOException {
    if (folder.isPresent()) {
      owedFile(folder.get(), day).delete();
    }
  }

  /** Returns the days of the owed digests, oldest first. */
  public List<LocalDate> days() throws IOException {
    if (folder.isEmpty()) {
      return List.of();
    }
    return StateFile.names(folder.get(), OWED + profile).stream()
        .filter(name -> name.matches("\\d{4}-\\d\\d-\\d\\d\\.json"))
        .map(name -> LocalDate.parse(withoutExtension(name)))
        .toList();
  }

  /** Reads an owed digest; fails if neither it nor its copy can be read. */
  public Optional<OwedDigest> owed(LocalDate day, Consumer<RecoveryNote> notes) {
    return folder.flatMap(
        place ->
            owedFile(place, day)
                .read(OwedDigestJson::read, "forget that the digest is owed", notes));
  }

  /** Reads the journal; fails if neither it nor its copy can be read. */
  public MessageJournal journal(Consumer<RecoveryNote> notes) {
    return folder
        .flatMap(
            place ->
                sentFile(place)
                    .read(
                        MessageJournalJson::read,
                        "forget what was sent, so that it may be sent again",
                        notes))
        .orElse(MessageJournal.empty());
  }

  /** Writes the journal and syncs it. */
  public void write(MessageJournal journal) throws IOException {
    if (folder.isPresent()) {
      sentFile(folder.get()).write(MessageJournalJson.write(journal));
    }
  }

  /** Checks all files without changing them, and returns a sentence for each problem. */
  public List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>();
    if (folder.isPresent()) {
      StateFile sent = sentFile(folder.get());
      if (sent.exists()) {
        problems.addAll(sent.problems(MessageJournalJson::read));
      }
      for (LocalDate day : days()) {
        problems.addAll(owedFile(folder.get(), day).problems(OwedDigestJson::read));
      }
    }
    return problems;
  }

  private StateFile owedFile(Path place, LocalDate day) {
    return StateFile.in(place, OWED + profile + "/" + day + EXTENSION);
  }

  private StateFile sentFile(Path place) {
    return StateFile.in(place, SENT + profile + EXTENSION);
  }

  private static String withoutExtension(String name) {
    return name.substring(0, name.length() - EXTENSION.length());
  }
}
