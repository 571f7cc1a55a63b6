package io.github.arxivbot.fetcher.arxiv.internal.rss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.fetcher.arxiv.RecordedData;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Recorded descriptions from three years. */
@Tag("recorded")
class RecordedDescriptionsTest {

  @Test
  void all_1691_recorded_descriptions_are_parsed() throws IOException {
    List<String> rows =
        Files.readAllLines(RecordedData.path("rss/descriptions_cn-chat-arxiv.jsonl"));
    assertThat(rows).hasSize(1691);
    assertThat(rows)
        .allSatisfy(
            row -> {
              String text = field("description", row);
              ItemDescription description = ItemDescription.parse(text);
              assertThat(description.standard()).isTrue();
              assertThat(ArxivId.find(String.valueOf(description.id())))
                  .contains(ArxivId.parse(field("id", row)));
              assertThat(description.type())
                  .isEqualTo(AnnounceType.find(field("announce_type", row)))
                  .isPresent();
              assertThat(text)
                  .endsWith("Abstract:" + description.abstractText())
                  .doesNotEndWith("Abstract:");
            });
  }

  private static String field(String name, String json) {
    Matcher matcher =
        Pattern.compile("\"" + name + "\": \"((?:[^\"\\\\]|\\\\.)*+)\"").matcher(json);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1).translateEscapes();
  }
}
