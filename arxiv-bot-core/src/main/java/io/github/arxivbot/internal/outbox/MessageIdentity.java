package io.github.arxivbot.internal.outbox;

import io.github.arxivbot.internal.file.Sha256;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The part of a message that decides whether it is sent: the numbers of the papers, or a mark for
 * each problem. Texts and times play no part, so a summary that changes in a rerun is no reason to
 * send a message again.
 *
 * @param parts in alphabetical order, each once
 */
public record MessageIdentity(List<String> parts) {

  /** The beginning of a part that is no paper. */
  private static final String MARK = "!";

  private static final int HASH_DIGITS = 12;

  public MessageIdentity {
    parts = List.copyOf(new TreeSet<>(parts));
  }

  /** Returns the papers of a digest, or a mark that there are none. */
  public static MessageIdentity ofPapers(OwedDigest owed) {
    List<String> parts = new ArrayList<>();
    owed.digest().entries().forEach(entry -> parts.add(part(entry)));
    owed.digest().updated().forEach(entry -> parts.add(updatedPart(entry)));
    if (parts.isEmpty()) {
      parts.add(owed.published() ? "!empty" : "!failed");
    }
    return new MessageIdentity(parts);
  }

  /** Returns a mark for each problem of a run; the wording plays no part. */
  public static MessageIdentity ofProblems(OwedDigest owed) {
    List<String> parts = new ArrayList<>();
    for (Problem problem : owed.problems()) {
      parts.add(mark(problem.step() + "\n" + problem.subject()));
    }
    for (Verdict verdict : owed.digest().verdicts()) {
      parts.add(mark(verdict.source() + "\n" + verdict.category() + "\n" + verdict.state()));
    }
    return new MessageIdentity(parts);
  }

  /** {@return the part that stands for a paper} */
  public static String part(DigestEntry entry) {
    return entry.paper().id().unversioned();
  }

  /** {@return the part that stands for a new version of a paper} */
  public static String updatedPart(DigestEntry entry) {
    return entry.paper().id().toString();
  }

  private static String mark(String text) {
    return MARK + hash(text);
  }

  public boolean hasPapers() {
    return parts.stream().anyMatch(part -> !part.startsWith(MARK));
  }

  /** Returns the parts that other messages do not have. */
  public MessageIdentity without(Collection<String> others) {
    return new MessageIdentity(parts.stream().filter(part -> !others.contains(part)).toList());
  }

  /** Returns twelve hexadecimal digits that identify the parts in a context. */
  public String hash(String context, String day) {
    return hash(context + "\n" + day + "\n" + String.join(" ", parts));
  }

  private static String hash(String text) {
    return Sha256.hex(text).substring(0, HASH_DIGITS);
  }
}
