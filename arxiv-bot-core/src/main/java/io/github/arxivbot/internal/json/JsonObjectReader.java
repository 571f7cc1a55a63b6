package io.github.arxivbot.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.internal.text.EnumWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a JSON object. Errors name the field with its path. */
public final class JsonObjectReader {

  private final JsonNode node;
  private final String path;

  private JsonObjectReader(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /** Converts a value. */
  @FunctionalInterface
  public interface Parser<F, T> {

    T parse(F from) throws IOException;
  }

  /** Creates a reader for the root object of a file. */
  public static JsonObjectReader of(JsonNode root) throws DamagedFileException {
    return of(root, "");
  }

  private static JsonObjectReader of(JsonNode node, String path) throws DamagedFileException {
    if (!node.isObject()) {
      throw new DamagedFileException(
          (path.isEmpty() ? "the file" : path) + " is missing or not an object");
    }
    return new JsonObjectReader(node, path);
  }

  /** Returns a required object. */
  public JsonObjectReader object(String name) throws DamagedFileException {
    return of(node.path(name), pathOf(name));
  }

  /** Returns an optional object; null if absent. */
  public @Nullable JsonObjectReader findObject(String name) throws DamagedFileException {
    return node.has(name) ? object(name) : null;
  }

  /** Returns a required list of objects. */
  public <T> List<T> objects(String name, Parser<JsonObjectReader, T> parser) throws IOException {
    List<T> values = new ArrayList<>();
    for (JsonNode element : array(name)) {
      String elementPath = pathOf(name) + "[" + values.size() + "]";
      values.add(parser.parse(of(element, elementPath)));
    }
    return values;
  }

  /** Returns an optional list of objects; empty if absent. */
  public <T> List<T> findObjects(String name, Parser<JsonObjectReader, T> parser)
      throws IOException {
    return node.has(name) ? objects(name, parser) : List.of();
  }

  /** Returns a required list of texts. */
  public List<String> texts(String name) throws DamagedFileException {
    List<String> values = new ArrayList<>();
    for (JsonNode element : array(name)) {
      if (!element.isTextual()) {
        throw new DamagedFileException(pathOf(name) + " contains a value that is not a text");
      }
      values.add(element.textValue());
    }
    return values;
  }

  private JsonNode array(String name) throws DamagedFileException {
    return value(name, JsonNode::isArray, "a list");
  }

  /** Returns a required text. */
  public String text(String name) throws DamagedFileException {
    return value(name, JsonNode::isTextual, "a text").textValue();
  }

  /** Returns a required value in text form. */
  public <T> T text(String name, Parser<String, T> parser) throws IOException {
    String text = text(name);
    try {
      return parser.parse(text);
    } catch (RuntimeException e) {
      throw new DamagedFileException(pathOf(name) + " is \"" + text + "\": " + e.getMessage());
    }
  }

  /** Returns the required name of an enum constant. */
  public <E extends Enum<E>> E constant(String name, Class<E> type) throws IOException {
    return text(name, text -> EnumWords.parse(type, text));
  }

  /** Returns an optional text; null if absent. */
  public @Nullable String find(String name) throws DamagedFileException {
    return node.has(name) ? text(name) : null;
  }

  /** Returns an optional value in text form; null if absent. */
  public <T> @Nullable T find(String name, Parser<String, T> parser) throws IOException {
    return node.has(name) ? text(name, parser) : null;
  }

  /** Returns an optional truth value; false if absent. */
  public boolean flag(String name) throws DamagedFileException {
    return node.has(name) && value(name, JsonNode::isBoolean, "true or false").booleanValue();
  }

  /** Returns a required integer. */
  public int integer(String name) throws DamagedFileException {
    return value(name, JsonNode::isInt, "a whole number").intValue();
  }

  /** Returns a required long integer. */
  public long longInteger(String name) throws DamagedFileException {
    return value(name, JsonNode::isIntegralNumber, "a whole number").longValue();
  }

  /** Returns a required number. */
  public double number(String name) throws DamagedFileException {
    return value(name, JsonNode::isNumber, "a number").doubleValue();
  }

  private JsonNode value(String name, Predicate<JsonNode> type, String expected)
      throws DamagedFileException {
    JsonNode value = node.path(name);
    if (!type.test(value)) {
      throw new DamagedFileException(
          pathOf(name) + (value.isMissingNode() ? " is missing" : " is not " + expected));
    }
    return value;
  }

  private String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
