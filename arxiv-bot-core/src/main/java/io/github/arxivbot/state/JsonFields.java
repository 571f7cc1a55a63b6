package io.github.arxivbot.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an object; what is missing or of a wrong type is named with its path. */
final class JsonFields {

  private final JsonNode node;
  private final String path;

  private JsonFields(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /** Reads a value from its text. */
  @FunctionalInterface
  interface Reader<F, T> {
    T read(F from) throws IOException;
  }

  static JsonFields of(JsonNode root) throws DamagedException {
    return new JsonFields(root, "").checked();
  }

  private JsonFields checked() throws DamagedException {
    if (!node.isObject()) {
      throw new DamagedException((path.isEmpty() ? "the file" : path) + " is missing or no object");
    }
    return this;
  }

  JsonFields object(String name) throws DamagedException {
    return new JsonFields(node.path(name), at(name)).checked();
  }

  boolean has(String name) {
    return node.has(name);
  }

  /** Nothing where the field is missing. */
  @Nullable JsonFields find(String name) throws DamagedException {
    return node.has(name) ? object(name) : null;
  }

  <T> List<T> objects(String name, Reader<JsonFields, T> reader) throws IOException {
    List<T> values = new ArrayList<>();
    for (JsonNode one : array(name)) {
      String place = at(name) + "[" + values.size() + "]";
      values.add(reader.read(new JsonFields(one, place).checked()));
    }
    return values;
  }

  List<String> texts(String name) throws DamagedException {
    List<String> values = new ArrayList<>();
    for (JsonNode one : array(name)) {
      if (!one.isTextual()) {
        throw new DamagedException(at(name) + " holds something that is no text");
      }
      values.add(one.textValue());
    }
    return values;
  }

  private JsonNode array(String name) throws DamagedException {
    return value(name, JsonNode::isArray, "list");
  }

  String text(String name) throws DamagedException {
    return value(name, JsonNode::isTextual, "text").textValue();
  }

  /** A text of a certain form. */
  <T> T text(String name, Reader<String, T> reader) throws IOException {
    String text = text(name);
    try {
      return reader.read(text);
    } catch (RuntimeException e) {
      throw new DamagedException(at(name) + " is \"" + text + "\": " + e.getMessage());
    }
  }

  <T> @Nullable T find(String name, Reader<String, T> reader) throws IOException {
    return node.has(name) ? text(name, reader) : null;
  }

  int integer(String name) throws DamagedException {
    return value(name, JsonNode::isInt, "whole number").intValue();
  }

  long longInteger(String name) throws DamagedException {
    return value(name, JsonNode::isIntegralNumber, "whole number").longValue();
  }

  double number(String name) throws DamagedException {
    return value(name, JsonNode::isNumber, "number").doubleValue();
  }

  private JsonNode value(String name, Predicate<JsonNode> type, String expected)
      throws DamagedException {
    JsonNode value = node.path(name);
    if (!type.test(value)) {
      throw new DamagedException(
          at(name) + (value.isMissingNode() ? " is missing" : " is no " + expected));
    }
    return value;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
