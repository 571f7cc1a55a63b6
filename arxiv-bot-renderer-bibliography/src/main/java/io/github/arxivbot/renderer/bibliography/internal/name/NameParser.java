package io.github.arxivbot.renderer.bibliography.internal.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits the name of an author.
 *
 * <p>arXiv shows names as "Given Family". The family name is the last word, with the capitalized
 * words before it that belong to it ("De Vries", "Le Roux"), or what follows the lower-case
 * particles ("van der Berg"). A name in the Chinese or Korean script begins with the family name,
 * which is one character except for a few compound names. A name in which a word such as
 * "Collaboration" occurs is one name.
 */
public final class NameParser {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Pattern GROUP =
      Pattern.compile(
          "(?iu)\\b(?:collaborations?|consortium|consortia|team|(?:working )?group|task force"
              + "|network|alliance|initiative|committee|project|observatory|institute|laboratory"
              + "|university|openai|deepmind)\\b");

  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  /** Words before a family name that are particles in lower case. */
  private static final Set<String> PARTICLES =
      Set.of(
          "'t", "af", "al", "av", "bin", "bint", "da", "das", "de", "del", "della", "den", "der",
          "des", "di", "do", "dos", "du", "e", "el", "het", "ibn", "la", "le", "los", "of", "op",
          "te", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur");

  /** Words that belong to the family name if they are capitalized. */
  private static final Set<String> FAMILY_WORDS =
      Set.of(
          "De", "Del", "Della", "Der", "Dos", "La", "Le", "Mac", "Mc", "Santa", "St.", "Van",
          "Vander", "Von");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}+");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}ー]+");
  private static final int MAX_SHORT_NAME = 3;

  private static final Set<String> COMPOUND_FAMILY_NAMES =
      Set.of(
          "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "夏侯", "东方", "東方", "皇甫", "尉迟", "尉遲", "公孙", "公孫",
          "令狐", "慕容", "宇文", "司徒", "长孙", "長孫", "端木", "남궁", "황보", "선우", "제갈", "독고", "사공");

  private NameParser() {}

  public static PersonName parse(String name) {
    String line = SPACES.matcher(name).replaceAll(" ").strip();
    if (GROUP.matcher(line).find()) {
      return PersonName.literal(line);
    }
    return eastAsian(line).orElseGet(() -> western(line));
  }

  private static Optional<PersonName> eastAsian(String name) {
    List<String> words = List.of(name.split(" ", -1));
    if (words.stream().anyMatch(word -> !EAST_ASIAN.matcher(word).matches())) {
      return Optional.empty();
    }
    if (words.size() == 2) {
      return Optional.of(new PersonName(words.get(1), "", words.get(0), "", false));
    }
    boolean isKnownOrder = HAN.matcher(name).matches() || HANGUL.matcher(name).matches();
    boolean isCompound = name.length() > 2 && COMPOUND_FAMILY_NAMES.contains(name.substring(0, 2));
    int family = isCompound ? 2 : 1;
    return Optional.of(
        isKnownOrder && name.length() > 1 && (isCompound || name.length() <= MAX_SHORT_NAME)
            ? new PersonName(name.substring(family), "", name.substring(0, family), "", false)
            : PersonName.literal(name));
  }

  private static PersonName western(String name) {
    List<String> parts = new ArrayList<>(List.of(name.split(", ", -1)));
    String suffix = "";
    if (parts.size() > 1 && isSuffix(parts.get(parts.size() - 1))) {
      suffix = parts.remove(parts.size() - 1);
    }
    List<String> words = new ArrayList<>(List.of(parts.get(0).split(" ", -1)));
    if (parts.size() > 1) {
      String given = String.join(", ", parts.subList(1, parts.size()));
      return familyFirst(words, given, suffix);
    }
    if (suffix.isEmpty() && words.size() > 2 && isSuffix(words.get(words.size() - 1))) {
      suffix = words.remove(words.size() - 1);
    }
    return familyLast(words, suffix);
  }

  private static PersonName familyFirst(List<String> words, String given, String suffix) {
    int family = 0;
    while (family < words.size() - 1 && PARTICLES.contains(words.get(family))) {
      family++;
    }
    return name(words, 0, family, suffix, given);
  }

  private static PersonName familyLast(List<String> words, String suffix) {
    int last = words.size() - 1;
    int particle = words.size() > 2 ? 1 : 0;
    while (particle < last && !PARTICLES.contains(words.get(particle))) {
      particle++;
    }
    if (particle >= last) {
      particle = familyWithoutParticle(words);
    } else if (particle > 1 && FAMILY_WORDS.contains(words.get(particle - 1))) {
      return name(words, particle - 1, particle - 1, suffix, joined(words, 0, particle - 1));
    }
    int family = particle;
    while (family < last && PARTICLES.contains(words.get(family))) {
      family++;
    }
    return name(words, particle, family, suffix, joined(words, 0, particle));
  }

  private static int familyWithoutParticle(List<String> words) {
    int family = words.size() - 1;
    if (family > 2 && words.get(family - 1).equals("y")) {
      family -= 2; // "Ramón y Cajal" is one family name
    }
    while (family > 1 && FAMILY_WORDS.contains(words.get(family - 1))) {
      family--;
    }
    return family;
  }

  private static String joined(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to));
  }

  private static PersonName name(
      List<String> words, int particle, int family, String suffix, String given) {
    return new PersonName(
        given, joined(words, particle, family), joined(words, family, words.size()), suffix, false);
  }

  private static boolean isSuffix(String word) {
    return SUFFIXES.contains(word.toLowerCase(Locale.ROOT));
  }
}
