package io.github.arxivbot.internal.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.json.DamagedFileException;
import io.github.arxivbot.internal.json.JsonTree;
import io.github.arxivbot.internal.text.SafeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON objects that scorers keep from run to run, in the folder {@code scorers} of the state. */
public final class ScorerDataStore {

  private static final String FOLDER = "scorers";
  private static final String EXTENSION = ".json";
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
  private static final JsonFactory JSON = new JsonFactory();

  private final @Nullable Path folder;

  /** Creates a store in the folder of a state, or one that is always empty. */
  ScorerDataStore(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Returns the name of data, unless it has another form than such names. */
  public static String checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name: expected 1 to 100 lower-case letters, digits and hyphens, beginning with a letter"
              + " or digit, found "
              + SafeText.quote(name));
    }
    return name;
  }

  /** Returns data, unless they are not a JSON object. */
  public static String checkObject(String text) {
    object(text);
    return text;
  }

  /** Reads an object; empty if there is none. */
  public Optional<String> read(String name, Consumer<RecoveryNote> notes) {
    return folder == null
        ? Optional.empty()
        : file(folder, name).read(ScorerDataStore::parse, "read these data again", notes);
  }

  /** Writes a JSON object, unless the file has it already. */
  public void write(String name, String object) throws IOException {
    if (folder != null) {
      ObjectNode root = ChecksummedJson.object();
      root.set("data", object(object));
      file(folder, name).write(ChecksummedJson.bytes(root));
    }
  }

  private static ObjectNode object(String text) {
    try {
      if (JsonTree.parse(text, JSON) instanceof ObjectNode object) {
        return object;
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("expected a JSON object: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("expected a JSON object");
  }

  /** Deletes all objects but those with the given names. */
  public void retain(Set<String> names) throws IOException {
    if (folder == null) {
      return;
    }
    for (String name : names()) {
      if (!names.contains(name)) {
        file(folder, name).delete();
      }
    }
  }

  /** Returns the names of all objects. */
  List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    if (folder != null && Files.isDirectory(folder.resolve(FOLDER))) {
      try (Stream<Path> files = Files.list(folder.resolve(FOLDER))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(EXTENSION))
            .map(name -> name.substring(0, name.length() - EXTENSION.length()))
            .filter(name -> NAME.matcher(name).matches())
            .sorted()
            .forEach(names::add);
      }
    }
    return names;
  }

  static String path(String name) {
    return FOLDER + "/" + name + EXTENSION;
  }

  private static StateFile file(Path folder, String name) {
    return StateFile.in(folder, path(name));
  }

  /** Returns what is wrong with the files, a sentence each, without changing them. */
  List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>();
    for (String name : names()) {
      if (folder != null) {
        problems.addAll(file(folder, name).problems(ScorerDataStore::parse));
      }
    }
    return problems;
  }

  private static String parse(byte[] json) throws IOException {
    JsonNode data = ChecksummedJson.read(json).path("data");
    if (data instanceof ObjectNode object) {
      return JsonTree.format(object, JSON);
    }
    throw new DamagedFileException("expected an object under \"data\"");
  }
}
