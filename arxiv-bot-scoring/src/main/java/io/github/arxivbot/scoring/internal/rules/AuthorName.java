package io.github.arxivbot.scoring.internal.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of an author, matched regardless of order, initials and accents. */
public record AuthorName(String last, List<String> others) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N},]+");

  /** Common spellings of letters that have no separate accent. */
  private static final Map<String, String> PLAIN =
      Map.of("ø", "o", "ł", "l", "đ", "d", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i");

  public AuthorName {
    others = List.copyOf(others);
  }

  public static Optional<AuthorName> of(String written) {
    int comma = written.indexOf(',');
    List<String> all = parts(written);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    int last = all.size() - 1;
    if (comma > 0) {
      List<String> family = parts(written.substring(0, comma));
      last = family.isEmpty() ? last : family.size() - 1;
    }
    List<String> others = new ArrayList<>(all);
    return Optional.of(new AuthorName(others.remove(last), others));
  }

  /** Returns the normalized parts of a name: lower case, without accents, periods and hyphens. */
  static List<String> parts(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String lower = bare.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
      lower = lower.replace(letter.getKey(), letter.getValue());
    }
    String spaced = GAPS.matcher(lower).replaceAll(" ").replace(',', ' ').strip();
    return spaced.isEmpty() ? List.of() : List.of(spaced.split(" +"));
  }

  /** Tests whether the parts of an author's name match this name. */
  boolean isIn(List<String> author) {
    List<String> left = new ArrayList<>(author);
    if (!left.remove(last)) {
      return false;
    }
    List<String> unfound = new ArrayList<>();
    for (String part : others) {
      if (!left.remove(part)) {
        unfound.add(part);
      }
    }
    for (String part : unfound) {
      Optional<String> initial = left.stream().filter(one -> isInitial(one, part)).findFirst();
      if (initial.isEmpty()) {
        return false;
      }
      left.remove(initial.get());
    }
    return true;
  }

  private static boolean isInitial(String one, String other) {
    int letter = one.codePointAt(0);
    boolean oneIsShort = one.length() == Character.charCount(letter);
    boolean otherIsShort = other.length() == Character.charCount(other.codePointAt(0));
    return (oneIsShort || otherIsShort) && letter == other.codePointAt(0);
  }
}
