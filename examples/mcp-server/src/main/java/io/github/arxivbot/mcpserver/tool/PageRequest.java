package io.github.arxivbot.mcpserver.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.arxivbot.mcpserver.archive.RequestException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The part of a list that a call asks for. Immutable. */
final class PageRequest {

  private static final int DEFAULT_CHARS = 20_000;
  private static final int MIN_CHARS = 1_000;
  private static final int MAX_CHARS = 60_000;

  /** Limits what the search keeps in memory: the papers up to the end of the page. */
  private static final int MAX_START = 2_000;

  static final ToolParameter<Integer> START =
      ToolParameter.integer(
          "start",
          "index of the first element: `next` of the previous answer; default 0",
          0,
          MAX_START);
  static final ToolParameter<Integer> MAX_LENGTH =
      ToolParameter.integer(
          "max_chars",
          "maximum length of the answer; default " + DEFAULT_CHARS,
          MIN_CHARS,
          MAX_CHARS);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final int start;
  private final int limit;
  private final int maxChars;

  private PageRequest(int start, int limit, int maxChars) {
    this.start = start;
    this.limit = limit;
    this.maxChars = maxChars;
  }

  /**
   * Returns the page that a call asks for.
   *
   * @param limit the maximum number of elements
   */
  static PageRequest of(ToolArguments arguments, int limit) {
    return new PageRequest(
        arguments.find(START).orElse(0), limit, arguments.find(MAX_LENGTH).orElse(DEFAULT_CHARS));
  }

  /** Returns the number of elements from the beginning of the list to the end of the page. */
  int end() {
    return start + limit;
  }

  /**
   * Adds elements of a list to an answer until it has enough of them or enough characters, at least
   * one element, and {@code total}, {@code returned} and {@code next}. An element is never cut.
   * {@code next} is null at the end of the list, and where it would be no valid {@code start}.
   *
   * @param name the name of the field for the elements
   * @param total the length of the list
   * @param element returns the element at an index
   */
  Map<String, Object> addTo(
      Map<String, Object> answer,
      String name,
      int total,
      IntFunction<Map<String, Object>> element) {
    if (start > 0 && start >= total) {
      throw new RequestException(
          "start: expected less than " + total + ", the number of results, found " + start);
    }
    List<Map<String, Object>> page = new ArrayList<>();
    int chars = length(answer);
    for (int at = start; at < total && page.size() < limit; at++) {
      Map<String, Object> next = element.apply(at);
      chars += length(next);
      if (!page.isEmpty() && chars > maxChars) {
        break;
      }
      page.add(next);
    }
    int next = start + page.size();
    answer.put("total", total);
    answer.put("returned", page.size());
    answer.put("next", next < total && next <= MAX_START ? (Object) next : NullNode.getInstance());
    answer.put(name, page);
    return answer;
  }

  private static int length(Map<String, Object> json) {
    try {
      return JSON.writeValueAsString(json).length();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
