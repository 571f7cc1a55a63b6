package io.github.arxivbot.scorer.liked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the words of keywords that are written for the scorer {@code keywords}. */
final class KeywordTexts {

  private KeywordTexts() {}

  static List<String> of(Object keywords) {
    List<String> texts = new ArrayList<>();
    add(keywords, texts);
    return texts;
  }

  private static void add(Object value, List<String> texts) {
    if (value instanceof String text) {
      texts.add(text);
    } else if (value instanceof List<?> list) {
      list.forEach(element -> add(element, texts));
    } else if (value instanceof Map<?, ?> map) {
      for (String key : List.of("term", "any", "all")) {
        if (map.containsKey(key)) {
          add(map.get(key), texts);
        }
      }
    }
  }
}
