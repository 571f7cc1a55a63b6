package io.github.arxivbot.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Formats what went wrong while a JSON file was read. */
public final class JsonErrors {

  private JsonErrors() {}

  /**
   * Returns the message of an exception in one line, with line and column where they are known.
   * Jackson's own message has two more lines about the source, which is no file.
   */
  public static String message(Exception e) {
    return e instanceof JsonProcessingException json
        ? json.getOriginalMessage()
            + (json.getLocation() == null ? "" : position(json.getLocation()))
        : String.valueOf(e.getMessage());
  }

  private static String position(JsonLocation at) {
    return " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }
}
