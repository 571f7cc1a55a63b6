package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.internal.text.SafeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of affiliations behind all names: {@code ((1) MIT, (2) ETH)}.
 *
 * @param before the text before the list
 * @param names the affiliations by their numbers; empty where there is no list
 */
record NumberedAffiliations(String before, Map<String, String> names) {

  private static final Pattern NUMBER = Pattern.compile("\\(\\s?([0-9]{1,3}|[a-z*])\\s?\\):?");
  private static final Pattern BETWEEN_NUMBERS = Pattern.compile("\\s*+(?:[,;&]|and)\\s*+|\\s++");
  private static final int LONGEST_NUMBERS = 200; // behind one name
  private static final int LONGEST_NAME = 1_000; // for it may stand behind a thousand names

  /** The list at the end of a text. */
  static NumberedAffiliations behind(String text) {
    int open = Parentheses.last(text, text.length());
    String list = open < 0 ? "" : text.substring(open + 1, text.lastIndexOf(')'));
    Map<String, String> names = read(list.strip());
    return names.isEmpty()
        ? new NumberedAffiliations(text, names)
        : new NumberedAffiliations(withoutComma(text.substring(0, open)), names);
  }

  private static Map<String, String> read(String list) {
    Map<String, String> names = new LinkedHashMap<>();
    Matcher number = NUMBER.matcher(list);
    if (!number.lookingAt()) {
      return names;
    }
    String key = number.group(1);
    int from = number.end();
    while (number.find()) {
      add(key, list.substring(from, number.start()), names);
      key = number.group(1);
      from = number.end();
    }
    add(key, list.substring(from), names);
    return names;
  }

  private static void add(String number, String name, Map<String, String> names) {
    if (name.length() <= LONGEST_NAME) {
      names.putIfAbsent(number, plain(withoutComma(name)));
    }
  }

  /** The affiliations that the numbers behind a name stand for; what stands there if none does. */
  static List<String> resolve(String inside, Map<String, String> names) {
    if (names.isEmpty() || inside.length() > LONGEST_NUMBERS) {
      return List.of(plain(inside));
    }
    List<String> found = new ArrayList<>();
    for (String number : BETWEEN_NUMBERS.splitAsStream(inside.strip()).toList()) {
      String name = names.get(number);
      if (name == null) {
        return List.of(plain(inside));
      }
      found.add(name);
    }
    return found.stream().distinct().toList();
  }

  private static String plain(String affiliation) {
    return SafeText.line(TexText.plain(affiliation));
  }

  private static String withoutComma(String text) {
    String stripped = text.strip();
    return stripped.endsWith(",") || stripped.endsWith(";")
        ? stripped.substring(0, stripped.length() - 1).stripTrailing()
        : stripped;
  }
}
