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

/** The part of a list that an answer holds: parameters, and the page that they describe. */
final class PageParameters {

  static final int DEFAULT_CHARS = 20_000;
  static final int MAX_START = 2_000;
  private static final int MIN_CHARS = 1_000;
  private static final int MAX_CHARS = 60_000;

  static final ToolParameter<Integer> START =
      ToolParameter.integer(
          "start", "where to go on: `next` of the answer before; default 0", 0, MAX_START);
  static final ToolParameter<Integer> MAX_LENGTH =
      ToolParameter.integer(
          "max_chars", "length of the answer; default " + DEFAULT_CHARS, MIN_CHARS, MAX_CHARS);

  private static final ObjectMapper JSON = new ObjectMapper();

  private PageParameters() {}

  /**
   * Adds elements of a list to an answer until it has enough of them or enough characters, at least
   * one element, and {@code total}, {@code returned} and {@code next}. An element is never cut.
   */
  static Map<String, Object> addPage(
      Map<String, Object> answer,
      ToolArguments arguments,
      int limit,
      int total,
      String name,
      IntFunction<Map<String, Object>> element) {
    int start = arguments.find(START).orElse(0);
    if (start > 0 && start >= total) {
      throw new RequestException(
          "start: expected less than " + total + ", the number of results, found " + start);
    }
    int maxChars = arguments.find(MAX_LENGTH).orElse(DEFAULT_CHARS);
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
    int end = start + page.size();
    answer.put("total", total);
    answer.put("returned", page.size());
    answer.put("next", end < total ? (Object) end : NullNode.getInstance());
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
