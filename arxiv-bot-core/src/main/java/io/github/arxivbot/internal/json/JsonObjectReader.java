package io.github.arxivbot.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an object; what is missing or of a wrong type is named with its path. */
public final class JsonObjectReader {

  private final JsonNode node;
  private final String path;

  private JsonObjectReader(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /** Reads a value from its text. */
  @FunctionalInterface
  public interface Reader<F, T> {
    T read(F from) throws IOException;
  }

  public static JsonObjectReader of(JsonNode root) throws DamagedFileException {
    return new JsonObjectReader(root, "").checked();
  }

  private JsonObjectReader checked() throws DamagedFileException {
    if (!node.isObject()) {
      throw new DamagedFileException((path.isEmpty() ? "the file" : path) + " is missing or no object");
    }
    return this;
  }

  public JsonObjectReader object(String name) throws DamagedFileException {
    return new JsonObjectReader(node.path(name), at(name)).checked();
  }

  public boolean has(String name) {
    return node.has(name);
  }

  /** Nothing where the field is missing. */
  @Nullable public JsonObjectReader find(String name) throws DamagedFileException {
    return node.has(name) ? object(name) : null;
  }

  public <T> List<T> objects(String name, Reader<JsonObjectReader, T> reader) throws IOException {
    List<T> values = new ArrayList<>();
    for (JsonNode one : array(name)) {
      String place = at(name) + "[" + values.size() + "]";
      values.add(reader.read(new JsonObjectReader(one, place).checked()));
    }
    return values;
  }

  public List<String> texts(String name) throws DamagedFileException {
    List<String> values = new ArrayList<>();
    for (JsonNode one : array(name)) {
      if (!one.isTextual()) {
        throw new DamagedFileException(at(name) + " holds something that is no text");
      }
      values.add(one.textValue());
    }
    return values;
  }

  private JsonNode array(String name) throws DamagedFileException {
    return value(name, JsonNode::isArray, "list");
  }

  public String text(String name) throws DamagedFileException {
    return value(name, JsonNode::isTextual, "text").textValue();
  }

  /** A text of a certain form. */
  public <T> T text(String name, Reader<String, T> reader) throws IOException {
    String text = text(name);
    try {
      return reader.read(text);
    } catch (RuntimeException e) {
      throw new DamagedFileException(at(name) + " is \"" + text + "\": " + e.getMessage());
    }
  }

  public <T> @Nullable T find(String name, Reader<String, T> reader) throws IOException {
    return node.has(name) ? text(name, reader) : null;
  }

  public int integer(String name) throws DamagedFileException {
    return value(name, JsonNode::isInt, "whole number").intValue();
  }

  public long longInteger(String name) throws DamagedFileException {
    return value(name, JsonNode::isIntegralNumber, "whole number").longValue();
  }

  public double number(String name) throws DamagedFileException {
    return value(name, JsonNode::isNumber, "number").doubleValue();
  }

  private JsonNode value(String name, Predicate<JsonNode> type, String expected)
      throws DamagedFileException {
    JsonNode value = node.path(name);
    if (!type.test(value)) {
      throw new DamagedFileException(
          at(name) + (value.isMissingNode() ? " is missing" : " is no " + expected));
    }
    return value;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
