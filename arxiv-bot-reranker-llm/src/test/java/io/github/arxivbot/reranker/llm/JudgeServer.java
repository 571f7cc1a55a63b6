package io.github.arxivbot.reranker.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.llm.ModelClient;
import io.github.arxivbot.spi.option.Secret;
import io.github.arxivbot.summarizer.qwen.OpenAiClient;
import io.github.arxivbot.testkit.server.ModelRequest;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A scripted model that judges a paper by the number at the end of its title: "Paper 17" gets 7. It
 * reads the papers as a model does: from the messages of the request.
 */
final class JudgeServer implements AutoCloseable {

  static final String KEY = "sk-judge-0123456789";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ModelServer service = ModelServer.start();
  private final List<List<String>> batches = new ArrayList<>();

  /** A paper of a batch, as the model sees it. */
  record SeenPaper(String handle, String title, String text) {

    int score() {
      return Integer.parseInt(title.replaceAll(".*\\D", "")) % 10;
    }
  }

  JudgeServer() {
    answers(entries -> entries);
  }

  /** Changes the entries of each answer. */
  JudgeServer answers(UnaryOperator<List<ObjectNode>> change) {
    return texts((papers, call) -> answer(change.apply(entries(papers))));
  }

  /** Sets the text of each answer, from the papers and the number of the call, from 1. */
  JudgeServer texts(BiFunction<List<SeenPaper>, Integer, String> text) {
    return responses((papers, call) -> ModelResponse.text(text.apply(papers, call)));
  }

  JudgeServer responses(BiFunction<List<SeenPaper>, Integer, ModelResponse> response) {
    service.onChat(
        request -> {
          List<SeenPaper> papers = papers(request);
          int call;
          synchronized (batches) {
            batches.add(papers.stream().map(SeenPaper::title).toList());
            call = batches.size();
          }
          return response.apply(papers, call);
        });
    return this;
  }

  static List<ObjectNode> entries(List<SeenPaper> papers) {
    return papers.stream()
        .map(
            paper ->
                JSON.createObjectNode()
                    .put("handle", paper.handle())
                    .put("criterion", "serving")
                    .put("score", paper.score())
                    .put("reason", "why " + paper.title()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  static String answer(List<ObjectNode> entries) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode list = root.putArray("judgments");
    entries.forEach(list::add);
    return root.toString();
  }

  /** Returns the papers between the delimiters of the request. */
  static List<SeenPaper> papers(ModelRequest request) {
    List<SeenPaper> papers = new ArrayList<>();
    for (JsonNode message : json(request.body()).path("messages")) {
      String text = message.path("content").asText();
      if (text.startsWith("<<<PAPER")) {
        String list = text.substring("<<<PAPER".length(), text.length() - "PAPER>>>".length());
        for (JsonNode paper : json(list)) {
          papers.add(
              new SeenPaper(
                  paper.path("handle").asText(),
                  paper.path("title").asText(),
                  paper.path("abstract").asText()));
        }
      }
    }
    return papers;
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the titles of the papers of each call. */
  List<List<String>> batches() {
    synchronized (batches) {
      return List.copyOf(batches);
    }
  }

  List<ModelRequest> requests() {
    return service.requests();
  }

  URI url() {
    return service.baseUrl();
  }

  /** Returns a builder of a reranker that asks this server, once while it is busy. */
  LlmReranker.Builder reranker() {
    ModelClient client =
        OpenAiClient.builder(url(), new Secret("KEY", Map.of("KEY", KEY)::get)).build();
    return LlmReranker.builder(client, "judge-model")
        .attempts(1, Duration.ofMillis(1))
        .omitThinking()
        .criteria("Serving of language models.");
  }

  @Override
  public void close() {
    service.close();
  }
}
