package io.github.arxivbot.llm;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units that the number check tells apart. Units of one kind convert into each other. */
enum Unit {
  /** No unit, or a word that is none. */
  NONE("", "1"),
  /** A number inside a name, such as the 2.5 of Qwen2.5: it can stand for a bare number only. */
  IN_NAME("name", "1"),
  /** Also percentage points: writers mix the two too freely to tell a mistake from a habit. */
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

  static final int LONGEST = 12;

  private static final Map<String, Unit> SPELLINGS = spellings();

  private final String kind;
  private final BigDecimal size;
  private final BigDecimal binarySize;
  private final String written;

  Unit(String kind, String size, String... written) {
    boolean binary = kind.equals("byte");
    this.kind = kind;
    this.size = new BigDecimal(size);
    this.binarySize = binary ? new BigDecimal(written[0]) : this.size;
    this.written = String.join(" ", written);
  }

  /** Which unit is written so; null if none is. Case does not matter: nobody writes megaseconds. */
  static @Nullable Unit written(String text) {
    return text.length() > LONGEST ? null : SPELLINGS.get(text.toLowerCase(Locale.ROOT));
  }

  boolean convertsTo(Unit other) {
    return kind.equals(other.kind);
  }

  BigDecimal size() {
    return size;
  }

  /** As {@link #size()}, with 1024 for 1000 where a unit is used both ways. */
  BigDecimal binarySize() {
    return binarySize;
  }

  private static Map<String, Unit> spellings() {
    Map<String, Unit> all = new HashMap<>();
    for (Unit unit : values()) {
      for (String text : unit.written.split(" ", -1)) {
        if (!text.isEmpty()) {
          all.put(text, unit);
        }
      }
    }
    return Map.copyOf(all);
  }
}
