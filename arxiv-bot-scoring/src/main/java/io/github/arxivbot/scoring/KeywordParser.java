package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.spi.option.OptionParser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parses a keyword of a configuration, a text or an object as described in docs/keywords.md. */
final class KeywordParser implements OptionParser<KeywordEntry> {

  private static final Set<String> KINDS =
      Arrays.stream(Keyword.Kind.values())
          .map(Keyword.Kind::key)
          .collect(Collectors.toCollection(LinkedHashSet::new));
  private static final Set<String> MATCH_KEYS = Set.of("match", "plural", "case", "fold", "in");
  private static final Set<String> EFFECT_KEYS =
      Set.of("weight", "title_bonus", "exclude", "require", "name");
  private static final String OBJECT = "text, or an object with one of " + String.join(", ", KINDS);

  private final KeywordEntry.ListKind list;

  KeywordParser(KeywordEntry.ListKind list) {
    this.list = list;
  }

  @Override
  public @Nullable KeywordEntry parse(@Nullable Object raw, Place place) {
    Keyword keyword = keyword(raw, place, true);
    return keyword == null ? null : new KeywordEntry(keyword, list, place.path());
  }

  @Override
  public Map<String, Object> schema() {
    return KeywordSchema.entry();
  }

  private @Nullable Keyword keyword(@Nullable Object raw, Place place, boolean isEntry) {
    if (raw instanceof String text) {
      return text.isBlank()
          ? error(place, "text that is not blank", text)
          : made(place, text, Keyword::term);
    }
    if (!(raw instanceof Map<?, ?> object)) {
      return error(place, OBJECT, raw);
    }
    List<String> kinds =
        object.keySet().stream().map(String::valueOf).filter(KINDS::contains).toList();
    boolean isRight = hasOnlyKnownKeys(object, place, isEntry);
    if (kinds.size() != 1) {
      place.addError(
          "expected one of "
              + String.join(", ", KINDS)
              + ", found "
              + (kinds.isEmpty() ? "none of them" : String.join(" and ", kinds)));
      return null;
    }
    String key = kinds.get(0);
    Keyword keyword = kind(key, object.get(key), place.key(key));
    keyword = keyword == null ? null : withMatchOptions(keyword, object, place);
    keyword = keyword == null || !isEntry ? keyword : withEffect(keyword, object, place);
    return isRight ? keyword : null;
  }

  private static boolean hasOnlyKnownKeys(Map<?, ?> object, Place place, boolean isEntry) {
    boolean isRight = true;
    for (Object one : object.keySet()) {
      String key = String.valueOf(one);
      if (EFFECT_KEYS.contains(key) && !isEntry) {
        place.key(key).addError("belongs to the whole keyword, not to a term inside of it");
        isRight = false;
      } else if (!KINDS.contains(key) && !MATCH_KEYS.contains(key) && !EFFECT_KEYS.contains(key)) {
        List<String> known = new ArrayList<>(KINDS);
        known.addAll(MATCH_KEYS.stream().sorted().toList());
        known.addAll(EFFECT_KEYS.stream().sorted().toList());
        place.key(key).addError("unknown; a keyword has " + String.join(", ", known));
        isRight = false;
      }
    }
    return isRight;
  }

  private @Nullable Keyword kind(String key, @Nullable Object raw, Place place) {
    return switch (key) {
      case "any" -> group(raw, place, Keyword::any);
      case "all" -> group(raw, place, Keyword::all);
      case "not" -> {
        Keyword part = keyword(raw, place, false);
        yield part == null ? null : made(place, part, Keyword::not);
      }
      case "author" -> leaf(raw, place, Keyword::author);
      case "category" -> leaf(raw, place, Keyword::category);
      case "comment" -> leaf(raw, place, Keyword::comment);
      case "regex" -> leaf(raw, place, Keyword::regex);
      default -> leaf(raw, place, Keyword::term);
    };
  }

  private static @Nullable Keyword leaf(
      @Nullable Object raw, Place place, Function<String, Keyword> make) {
    return raw instanceof String text && !text.isBlank()
        ? made(place, text, make)
        : error(place, "text that is not blank", raw);
  }

  private @Nullable Keyword group(
      @Nullable Object raw, Place place, Function<List<Keyword>, Keyword> make) {
    if (!(raw instanceof List<?> list) || list.isEmpty()) {
      return error(place, "a list of at least one keyword", raw);
    }
    List<Keyword> parts = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Keyword part = keyword(list.get(i), place.element(i), false);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts.size() == list.size() ? made(place, parts, make) : null;
  }

  private static @Nullable Keyword withMatchOptions(
      Keyword keyword, Map<?, ?> object, Place place) {
    Keyword made = keyword;
    boolean isRight = true;
    for (String key : MATCH_KEYS) {
      if (object.containsKey(key)) {
        Keyword next = withMatchOptions(made, key, object.get(key), place.key(key));
        isRight &= next != null;
        made = next == null ? made : next;
      }
    }
    if (isRight && made.options().isExactCase() && made.options().folds(Normalization.CASE)) {
      place.key("fold").addError("expected no \"case\" where case is true");
      return null;
    }
    return isRight ? made : null;
  }

  private static @Nullable Keyword withMatchOptions(
      Keyword keyword, String key, @Nullable Object raw, Place place) {
    switch (key) {
      case "match" -> {
        Set<MatchMode> match = words(MatchMode.class, raw instanceof String ? List.of(raw) : raw);
        return match == null || match.isEmpty()
            ? error(place, "substring or word", raw)
            : keyword.match(match.iterator().next());
      }
      case "fold" -> {
        Set<Normalization> folds = words(Normalization.class, raw);
        return folds == null
            ? error(place, "a list of case, hyphen, accents", raw)
            : keyword.ignoring(folds);
      }
      case "in" -> {
        Set<Field> fields = words(Field.class, raw);
        return fields == null || fields.isEmpty() || !MatchOptions.EVERYWHERE.containsAll(fields)
            ? error(place, "a list of title, abstract", raw)
            : keyword.in(fields);
      }
      default -> {
        return raw instanceof Boolean flag
            ? key.equals("plural") ? keyword.plural(flag) : keyword.caseSensitive(flag)
            : error(place, "true or false", raw);
      }
    }
  }

  private static <E extends Enum<E>> @Nullable Set<E> words(Class<E> type, @Nullable Object raw) {
    if (!(raw instanceof List<?> list)) {
      return null;
    }
    Set<E> values = EnumSet.noneOf(type);
    for (Object word : list) {
      E value =
          Arrays.stream(type.getEnumConstants())
              .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
              .findFirst()
              .orElse(null);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values;
  }

  private @Nullable Keyword withEffect(Keyword keyword, Map<?, ?> object, Place place) {
    Keyword made = keyword;
    boolean isRight = true;
    for (String key : EFFECT_KEYS) {
      if (object.containsKey(key)) {
        Keyword next = withEffect(made, key, object.get(key), place.key(key));
        isRight &= next != null;
        made = next == null ? made : next;
      }
    }
    return isRight ? made : null;
  }

  private @Nullable Keyword withEffect(
      Keyword keyword, String key, @Nullable Object raw, Place place) {
    switch (key) {
      case "name" -> {
        return leaf(raw, place, keyword::named);
      }
      case "exclude" -> {
        return raw instanceof Boolean flag
            ? flag ? keyword.excluding() : keyword
            : error(place, "true or false", raw);
      }
      case "require" -> {
        return raw instanceof Boolean flag
            ? flag ? keyword.requiring() : keyword
            : error(place, "true or false", raw);
      }
      default -> {
        Double points = raw instanceof BigDecimal number ? (Double) number.doubleValue() : null;
        if (points == null || Math.abs(points) > Keyword.MAX_POINTS) {
          return error(place, "points from -1000000 to 1000000", raw);
        }
        if (list == KeywordEntry.ListKind.EXCLUDED) {
          place.addError("an excluded keyword drops the paper; it has no points");
          return null;
        }
        if ((list == KeywordEntry.ListKind.LOW && points > 0)
            || (list == KeywordEntry.ListKind.HIGH && points < 0)) {
          place.addError(
              "expected points that "
                  + (points > 0 ? "lower" : "raise")
                  + " a paper, as the list does; found "
                  + raw);
          return null;
        }
        return key.equals("weight") ? keyword.weight(points) : keyword.titleBonus(points);
      }
    }
  }

  private static <T> @Nullable Keyword made(Place place, T from, Function<T, Keyword> make) {
    try {
      return make.apply(from);
    } catch (IllegalArgumentException e) {
      place.addError(String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static @Nullable Keyword error(Place place, String what, @Nullable Object found) {
    place.expected(what, found);
    return null;
  }
}
