package io.github.arxivbot.reranker.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.internal.file.Sha256;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Paper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Papers that the model judges in one answer, by their handles: {@code p1}, {@code p2} and so on.
 * If a text of the batch contains a handle of this form, the handles get a prefix that no author
 * can foresee, so that a text cannot refer to a paper.
 *
 * @param byHandle the papers in their order
 */
record PaperBatch(Map<String, Paper> byHandle) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int MAX_TITLE_LENGTH = 500;
  private static final int MAX_ABSTRACT_LENGTH = 4000;
  private static final int PREFIX_DIGITS = 8;

  private static final Pattern HANDLE =
      Pattern.compile("\\bp\\d", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  static PaperBatch of(List<Paper> papers) {
    String texts =
        papers.stream()
            .map(paper -> title(paper) + "\n" + abstractText(paper))
            .collect(Collectors.joining("\n"));
    String hash = Sha256.hex(texts.getBytes(StandardCharsets.UTF_8)).substring(0, PREFIX_DIGITS);
    String prefix = HANDLE.matcher(texts).find() ? "p" + hash + "-" : "p";
    Map<String, Paper> byHandle = new LinkedHashMap<>();
    papers.forEach(paper -> byHandle.put(prefix + (byHandle.size() + 1), paper));
    return new PaperBatch(byHandle);
  }

  /** Returns the handles in their order. */
  Set<String> handles() {
    return byHandle.keySet();
  }

  /** Returns the papers as a JSON list, one on each line; their texts are untrusted. */
  String json() {
    StringJoiner list = new StringJoiner(",\n", "[\n", "\n]");
    byHandle.forEach(
        (handle, paper) ->
            list.add(
                JSON.createObjectNode()
                    .put("handle", handle)
                    .put("title", title(paper))
                    .put("abstract", abstractText(paper))
                    .toString()));
    return list.toString();
  }

  private static String title(Paper paper) {
    return SafeText.line(paper.title(), MAX_TITLE_LENGTH);
  }

  private static String abstractText(Paper paper) {
    return SafeText.line(paper.abstractText(), MAX_ABSTRACT_LENGTH);
  }
}
