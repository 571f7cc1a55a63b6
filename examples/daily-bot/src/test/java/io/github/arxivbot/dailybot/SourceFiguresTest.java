package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures that keep the source code easy to find one's way in, for all modules. */
class SourceFiguresTest {

  private static final int MAX_TYPES_IN_PACKAGE = 20;
  private static final double MAX_TYPES_ON_AVERAGE = 10;
  private static final int MAX_LINES_IN_FILE = 400;
  private static final int MAX_MEDIAN_LINES = 75;
  private static final int MAX_MAIN_LINES = 85_200;
  private static final double MAX_SHARE_OF_ONE_WORD_NAMES = 0.05;
  private static final double MAX_SHARE_OF_QUESTIONS = 0.01;
  private static final int MIN_REPEATED_LINES = 10;

  private static final Pattern COMMENT_ON_METHOD =
      Pattern.compile(
          "/\\*\\*\\s*(?:\\*\\s*)?(\\w+)(?:(?!\\*/).)*\\*/\\s*"
              + "(?:@\\w+(?:\\([^)]*\\))?\\s+)*"
              + "(?:(?:public|protected|private|static|final|abstract|default|synchronized)\\s+)*"
              + "(?:<[^>(]*>\\s+)?[\\w.<>\\[\\],?@ ]+\\s\\w+\\(",
          Pattern.DOTALL);
  private static final Pattern QUESTION =
      Pattern.compile("What|Whether|How|Where|Which|When|Who|Whose|Why");
  private static final Pattern SUPERLATIVE_CONSTANT =
      Pattern.compile("\\b(?:MOST|LEAST|LONGEST|SHORTEST|FEWEST|LARGEST|SMALLEST)_[A-Z]\\w*");
  private static final Pattern ODD_ENGLISH =
      Pattern.compile(
          "\\b(?:is told|are told|can't be had|what is to|whoever|lest|the house|strangers?|of ours"
              + "|honest|once more)\\b",
          Pattern.CASE_INSENSITIVE);

  private static Path root;
  private static Map<Path, List<String>> main;

  @BeforeAll
  static void read_the_main_code_of_all_modules() throws IOException {
    root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve(".mvn"))) {
      root = root.getParent();
    }
    main = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(SourceFiguresTest::isMainCode).toList()) {
        main.put(root.relativize(file), Files.readAllLines(file));
      }
    }
    assertThat(main).hasSizeGreaterThan(300);
  }

  private static boolean isMainCode(Path file) {
    String path = root.relativize(file).toString().replace('\\', '/');
    return path.endsWith(".java") && path.contains("src/main/java/") && !path.contains("target/");
  }

  private static Map<Path, List<String>> types() {
    return main.entrySet().stream()
        .filter(file -> !file.getKey().endsWith("package-info.java"))
        .filter(file -> !file.getKey().endsWith("module-info.java"))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  private static String typeName(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  @Test
  void a_package_has_at_most_twenty_types_and_ten_on_average() {
    Map<Path, Long> packages =
        types().keySet().stream()
            .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));

    assertThat(packages.entrySet())
        .filteredOn(types -> types.getValue() > MAX_TYPES_IN_PACKAGE)
        .extracting(types -> types.getKey() + ": " + types.getValue())
        .isEmpty();
    assertThat((double) types().size() / packages.size())
        .as("types in a package, on average")
        .isLessThanOrEqualTo(MAX_TYPES_ON_AVERAGE);
  }

  @Test
  void names_of_types_are_nouns_of_two_words_or_more_with_few_exceptions() {
    List<String> names = types().keySet().stream().map(SourceFiguresTest::typeName).toList();
    List<String> short_ = names.stream().filter(name -> name.matches("[A-Z][a-z0-9]*")).toList();

    assertThat(names).filteredOn(name -> name.endsWith("ing")).isEmpty();
    assertThat((double) short_.size() / names.size())
        .as("share of one-word names: %s", short_)
        .isLessThanOrEqualTo(MAX_SHARE_OF_ONE_WORD_NAMES);
  }

  @Test
  void constants_say_max_and_min() {
    assertThat(found(SUPERLATIVE_CONSTANT, main)).isEmpty();
  }

  @Test
  void comments_on_methods_open_with_a_verb_not_with_a_question() {
    int comments = 0;
    List<String> questions = new ArrayList<>();
    for (Map.Entry<Path, List<String>> file : types().entrySet()) {
      Matcher matcher = COMMENT_ON_METHOD.matcher(String.join("\n", file.getValue()));
      while (matcher.find()) {
        comments++;
        if (QUESTION.matcher(matcher.group(1)).matches()) {
          questions.add(typeName(file.getKey()) + ": " + firstLine(matcher.group()));
        }
      }
    }

    assertThat(comments).isGreaterThan(500);
    assertThat((double) questions.size() / comments)
        .as("share of questions:%n%s", String.join("\n", questions))
        .isLessThanOrEqualTo(MAX_SHARE_OF_QUESTIONS);
  }

  private static String firstLine(String comment) {
    return comment.lines().limit(2).collect(Collectors.joining(" "));
  }

  @Test
  void files_are_short() {
    List<Integer> lengths = types().values().stream().map(List::size).sorted().toList();

    assertThat(types().entrySet())
        .filteredOn(file -> file.getValue().size() > MAX_LINES_IN_FILE)
        .extracting(file -> file.getKey() + ": " + file.getValue().size())
        .isEmpty();
    assertThat(lengths.get(lengths.size() / 2))
        .as("median of the lines in a file")
        .isLessThanOrEqualTo(MAX_MEDIAN_LINES);
    assertThat(main.values().stream().mapToInt(List::size).sum()).isLessThan(MAX_MAIN_LINES);
  }

  @Test
  void ten_lines_of_code_stand_in_one_place_only() {
    Map<String, String> places = new HashMap<>();
    List<String> repeated = new ArrayList<>();
    for (Map.Entry<Path, List<String>> file : main.entrySet()) {
      List<String> code = new ArrayList<>();
      List<Integer> numbers = new ArrayList<>();
      for (int line = 0; line < file.getValue().size(); line++) {
        String text = file.getValue().get(line).strip();
        if (!text.matches("[\\W]*|(?:import|package|//|\\*|/\\*).*")) {
          code.add(text);
          numbers.add(line + 1);
        }
      }
      for (int at = 0; at + MIN_REPEATED_LINES <= code.size(); at++) {
        String window = String.join("\n", code.subList(at, at + MIN_REPEATED_LINES));
        String place = file.getKey() + ":" + numbers.get(at);
        String other = places.putIfAbsent(window, place);
        if (other != null) {
          repeated.add(other + " and " + place);
        }
      }
    }

    assertThat(repeated).isEmpty();
  }

  @Test
  void code_and_documents_are_written_in_plain_english() throws IOException {
    Map<Path, List<String>> texts = new TreeMap<>(main);
    try (Stream<Path> files = Files.walk(root, 3)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
        texts.put(root.relativize(file), Files.readAllLines(file));
      }
    }

    assertThat(found(ODD_ENGLISH, texts)).isEmpty();
  }

  private static List<String> found(Pattern pattern, Map<Path, List<String>> texts) {
    List<String> found = new ArrayList<>();
    texts.forEach(
        (file, lines) -> {
          for (int line = 0; line < lines.size(); line++) {
            Matcher matcher = pattern.matcher(lines.get(line));
            while (matcher.find()) {
              found.add(file + ":" + (line + 1) + ": " + matcher.group());
            }
          }
        });
    return found;
  }
}
