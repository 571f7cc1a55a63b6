package io.github.arxivbot.llm.internal.grounding;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units that the number check distinguishes. Units of the same kind are convertible. */
enum MeasurementUnit {
  /** No unit, or an unknown word. */
  NONE("", "1"),
  /** A number inside a name, such as the 2.5 of Qwen2.5; supports only numbers without a unit. */
  IN_NAME("name", "1"),
  /** Also percentage points, because texts often use the two interchangeably. */
  PERCENT("percent", "1", "%", "percent", "pct", "pp", "point", "points", "个百分点", "百分点"),
  TIMES("times", "1", "×", "x", "times", "fold", "倍"),
  TOKENS("token", "1", "token", "tokens", "词元", "个token", "个词元"),
  BITS("bit", "1", "bit", "bits", "比特", "位"),
  CELSIUS("celsius", "1", "°c", "℃", "摄氏度"),
  KILOBYTES("byte", "1000", "1024", "kb", "kib"),
  MEGABYTES("byte", "1000000", "1048576", "mb", "mib"),
  GIGABYTES("byte", "1000000000", "1073741824", "gb", "gib", "g"),
  TERABYTES("byte", "1000000000000", "1099511627776", "tb", "tib"),
  MICROSECONDS("time", "0.000001", "µs", "μs", "us", "微秒"),
  MILLISECONDS("time", "0.001", "ms", "millisecond", "milliseconds", "毫秒"),
  SECONDS("time", "1", "s", "sec", "secs", "second", "seconds", "秒"),
  MINUTES("time", "60", "min", "mins", "minute", "minutes", "分钟"),
  HOURS("time", "3600", "h", "hr", "hrs", "hour", "hours", "小时", "个小时"),
  DAYS("time", "86400", "day", "days", "天"),
  HERTZ("hertz", "1", "hz", "赫兹"),
  KILOHERTZ("hertz", "1000", "khz"),
  MEGAHERTZ("hertz", "1000000", "mhz"),
  GIGAHERTZ("hertz", "1000000000", "ghz"),
  WATTS("watt", "1", "w", "watt", "watts", "瓦"),
  KILOWATTS("watt", "1000", "kw", "千瓦");

  static final int MAX_LENGTH = 12;

  private static final Map<String, MeasurementUnit> SPELLINGS = spellings();

  private final String kind;
  private final BigDecimal size;
  private final BigDecimal binarySize;
  private final String spellings;

  MeasurementUnit(String kind, String size, String... spellings) {
    boolean binary = kind.equals("byte");
    this.kind = kind;
    this.size = new BigDecimal(size);
    this.binarySize = binary ? new BigDecimal(spellings[0]) : this.size;
    this.spellings = String.join(" ", spellings);
  }

  /** Returns the unit with this spelling, in any case; null if there is none. */
  static @Nullable MeasurementUnit parse(String text) {
    return text.length() > MAX_LENGTH ? null : SPELLINGS.get(text.toLowerCase(Locale.ROOT));
  }

  boolean convertsTo(MeasurementUnit other) {
    return kind.equals(other.kind);
  }

  BigDecimal size() {
    return size;
  }

  /** Returns the size with 1024 in place of 1000 for units that are used both ways. */
  BigDecimal binarySize() {
    return binarySize;
  }

  private static Map<String, MeasurementUnit> spellings() {
    Map<String, MeasurementUnit> all = new HashMap<>();
    for (MeasurementUnit unit : values()) {
      for (String text : unit.spellings.split(" ", -1)) {
        if (!text.isEmpty()) {
          all.put(text, unit);
        }
      }
    }
    return Map.copyOf(all);
  }
}
