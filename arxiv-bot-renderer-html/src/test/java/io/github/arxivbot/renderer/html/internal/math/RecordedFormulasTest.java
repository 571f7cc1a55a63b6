package io.github.arxivbot.renderer.html.internal.math;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.arxivbot.internal.tex.TexMathParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures the share of formulas in real abstracts that are parsed. */
@Tag("recorded")
class RecordedFormulasTest {

  private static final Pattern FORMULA = Pattern.compile("(?<!\\\\)\\$([^$]+?)(?<!\\\\)\\$");

  @Test
  void at_least_95_percent_of_recorded_formulas_are_parsed() throws IOException {
    List<String> formulas = new ArrayList<>();
    for (String text : texts()) {
      Matcher formula = FORMULA.matcher(text);
      while (formula.find()) {
        formulas.add(formula.group(1));
      }
    }

    long shown = formulas.stream().filter(tex -> TexMathParser.parse(tex).isPresent()).count();

    assertThat(formulas.size()).isGreaterThan(3500);
    assertThat((double) shown / formulas.size()).isGreaterThan(0.95);
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String folder : List.of("seed-day", "rss", "oai")) {
      try (Stream<Path> files = Files.walk(data().resolve(folder))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".xml")).sorted().toList()) {
          String xml = new String(Files.readAllBytes(file), UTF_8);
          for (Element text :
              Jsoup.parse(xml, "", Parser.xmlParser()).select("item > description, abstract")) {
            texts.add(text.wholeText());
          }
        }
      }
    }
    return texts;
  }

  private static Path data() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path data = folder.resolve("shared").resolve("data");
      if (Files.isDirectory(data)) {
        return data;
      }
    }
    return abort("there is no recorded data next to this checkout");
  }
}
