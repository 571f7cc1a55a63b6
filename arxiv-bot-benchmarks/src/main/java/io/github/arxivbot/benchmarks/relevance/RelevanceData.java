package io.github.arxivbot.benchmarks.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The papers and readers of a folder with {@code papers.jsonl.gz} and {@code topics.jsonl}. */
final class RelevanceData {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final NavigableMap<LocalDate, List<Paper>> papersByDay = new TreeMap<>();
  private final Map<String, Paper> papersById = new HashMap<>();
  private final Map<String, LocalDate> days = new HashMap<>();
  private final List<Topic> topics = new ArrayList<>();

  private RelevanceData() {}

  static RelevanceData read(Path folder) throws IOException {
    RelevanceData data = new RelevanceData();
    Path papers = folder.resolve("papers.jsonl.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(papers)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        data.addPaper(JSON.readTree(line));
      }
    }
    for (String line : Files.readAllLines(folder.resolve("topics.jsonl"))) {
      if (!line.isBlank()) {
        data.addTopic(JSON.readTree(line));
      }
    }
    return data;
  }

  private void addPaper(JsonNode node) {
    LocalDate day = LocalDate.parse(node.path("day").asText());
    List<String> categories =
        texts(node.path("categories")).stream().map(name -> name.replace("?", "")).toList();
    Paper paper =
        Paper.builder(ArxivId.parse(node.path("id").asText()), node.path("title").asText())
            .abstractText(node.path("abstract").asText())
            .category(categories.isEmpty() ? "" : categories.get(0))
            .categories(categories)
            .build();
    papersByDay.computeIfAbsent(day, unknown -> new ArrayList<>()).add(paper);
    papersById.put(paper.id().unversioned(), paper);
    days.put(paper.id().unversioned(), day);
  }

  private void addTopic(JsonNode node) {
    List<String> liked =
        texts(node.path("liked")).stream()
            .filter(papersById::containsKey)
            .sorted(Comparator.comparing(this::day).thenComparing(Comparator.naturalOrder()))
            .toList();
    topics.add(
        new Topic(
            node.path("name").asText(),
            new Topic.Reader(
                new LinkedHashSet<>(texts(node.path("categories"))),
                texts(node.path("keywords")),
                node.path("statement").asText()),
            liked,
            Set.copyOf(texts(node.path("relevant"))),
            texts(node.path("pool_days")).stream().map(LocalDate::parse).toList()));
  }

  private LocalDate day(String id) {
    return Objects.requireNonNull(days.get(id), id);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  List<Topic> topics() {
    return Collections.unmodifiableList(topics);
  }

  /** Returns the papers that were announced on a day. */
  List<Paper> papers(LocalDate day) {
    return papersByDay.getOrDefault(day, List.of());
  }

  /** Returns the papers of a day in some categories. */
  List<Paper> papers(LocalDate day, Set<String> categories) {
    return papers(day).stream().filter(paper -> isIn(paper, categories)).toList();
  }

  static boolean isIn(Paper paper, Set<String> categories) {
    return paper.categories().stream().anyMatch(categories::contains);
  }

  /** Returns the papers that a reader wanted and that were announced before a day. */
  List<Paper> wantedBefore(Topic topic, LocalDate day) {
    List<String> ids = new ArrayList<>(topic.liked());
    topic.relevant().stream()
        .filter(id -> days.containsKey(id) && day(id).isBefore(day))
        .sorted()
        .forEach(ids::add);
    return papers(ids);
  }

  /** Returns the papers with identifiers. */
  List<Paper> papers(List<String> ids) {
    return ids.stream().flatMap(id -> Optional.ofNullable(papersById.get(id)).stream()).toList();
  }

  /** Returns the newest papers in some categories that were announced before a day. */
  List<Paper> papersBefore(LocalDate day, Set<String> categories, int count) {
    return papersByDay.headMap(day, false).descendingMap().values().stream()
        .flatMap(List::stream)
        .filter(paper -> isIn(paper, categories))
        .limit(count)
        .toList();
  }
}
