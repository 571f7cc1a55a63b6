package io.github.arxivbot.internal.state;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.json.JsonObjectReader;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The papers that scorers learn from, in the folder {@code papers} of the state. */
public final class TrainingPaperStore {

  /** The name of the papers that scorers compare liked papers with. */
  public static final String BACKGROUND = "background";

  /** The name of the liked and disliked papers. */
  public static final String EXAMPLES = "examples";

  /**
   * A paper that scorers learn from.
   *
   * @param day the day of the digest for which it was kept
   * @param paper the paper; title, abstract and categories only
   */
  public record KeptPaper(LocalDate day, Paper paper) {}

  static final List<String> NAMES = List.of(BACKGROUND, EXAMPLES);

  private final @Nullable Path folder;

  /** Creates a store in the folder of a state, or one that is always empty. */
  TrainingPaperStore(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Reads the papers of a name; none if there is no file. */
  public List<KeptPaper> read(String name, Consumer<RecoveryNote> notes) {
    return folder == null
        ? List.of()
        : file(folder, name)
            .read(TrainingPaperStore::parse, "collect these papers again", notes)
            .orElse(List.of());
  }

  /** Writes the papers of a name, unless the file has them already. */
  public void write(String name, List<KeptPaper> papers) throws IOException {
    if (folder == null || (papers.isEmpty() && !Files.exists(file(folder, name).path()))) {
      return;
    }
    ObjectNode root = ChecksummedJson.object();
    ArrayNode nodes = root.putArray("papers");
    for (KeptPaper kept : papers) {
      ObjectNode node = nodes.addObject();
      node.put("id", kept.paper().id().toString())
          .put("day", kept.day().toString())
          .put("title", kept.paper().title())
          .put("abstract", kept.paper().abstractText())
          .put("category", kept.paper().category())
          .put("categories", String.join(" ", kept.paper().categories()));
      if (!(kept.paper().id() instanceof ArxivId)) {
        node.put("page", kept.paper().page().toString());
      }
    }
    file(folder, name).write(ChecksummedJson.bytes(root));
  }

  static StateFile file(Path folder, String name) {
    return StateFile.in(folder, "papers/" + name + ".json");
  }

  static List<KeptPaper> parse(byte[] json) throws IOException {
    return JsonObjectReader.of(ChecksummedJson.read(json))
        .objects("papers", TrainingPaperStore::paper);
  }

  private static KeptPaper paper(JsonObjectReader fields) throws IOException {
    String categories = fields.text("categories");
    Paper paper =
        Paper.builder(fields.text("id", PaperId::parse), fields.text("title"))
            .page(fields.find("page", URI::create))
            .abstractText(fields.text("abstract"))
            .category(fields.text("category"))
            .categories(categories.isEmpty() ? List.of() : List.of(categories.split(" ", -1)))
            .build();
    return new KeptPaper(fields.text("day", LocalDate::parse), paper);
  }
}
