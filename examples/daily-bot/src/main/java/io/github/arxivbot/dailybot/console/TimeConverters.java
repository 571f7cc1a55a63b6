package io.github.arxivbot.dailybot.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Converts days and times on the command line. */
public final class TimeConverters {

  private TimeConverters() {}

  public static void register(CommandLine line) {
    line.registerConverter(
        LocalDate.class,
        text -> {
          try {
            return LocalDate.parse(text);
          } catch (DateTimeException e) {
            throw new TypeConversionException(
                "expected a day such as 2026-02-11, found '" + text + "'");
          }
        });
    line.registerConverter(
        Instant.class,
        text -> {
          try {
            return Instant.parse(text);
          } catch (DateTimeException e) {
            throw new TypeConversionException(
                "expected a time in UTC such as 2026-02-11T12:00:00Z, found '" + text + "'");
          }
        });
  }
}
