package io.github.arxivbot.llm;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.Budget;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryException.Scope;
import io.github.arxivbot.spi.SummaryRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has papers read by a language model: the whole PDF, or text extracted from it, or the abstract,
 * each step down only where the one above can't be had. An answer is checked before it is a
 * summary. Thread-safe if the client is.
 *
 * <pre>{@code
 * Summarizer summarizer = LlmSummarizer.builder(client, "qwen-long").language("en").build();
 * }</pre>
 */
public final class LlmSummarizer implements Summarizer {

  private static final Logger LOG = LoggerFactory.getLogger(LlmSummarizer.class);

  private static final long USUAL_PROMPT = 15_000;
  private static final long USUAL_ANSWER = 1500;

  private final LlmSettings settings;
  private final ModelClient client;
  private final RemoteFiles files;
  private final Patience chat;
  private final Budget.Price price;

  LlmSummarizer(LlmSettings settings) {
    this.settings = settings;
    this.client = settings.client();
    this.files = new RemoteFiles(settings);
    this.chat = new Patience(settings.attempts(), settings.pause());
    this.price =
        settings
            .prices()
            .find(settings.model())
            .<Budget.Price>map(p -> p::cost)
            .orElse(Budget.Price.UNKNOWN);
  }

  /**
   * Starts a summarizer.
   *
   * @param client the model service; closed with the summarizer
   * @param model the model's name
   * @return a builder
   */
  public static LlmSummarizerBuilder builder(ModelClient client, String model) {
    return new LlmSummarizerBuilder(client, model);
  }

  @Override
  public Summary summarize(SummaryRequest request) throws SummaryException, InterruptedException {
    Objects.requireNonNull(request, "request");
    Conversation conversation =
        new Conversation(settings, chat, price, request.budget(), request.paper());
    List<String> steps = new ArrayList<>();
    for (Summary.Read read : Summary.Read.values()) {
      if (read.compareTo(settings.most()) >= 0) {
        try {
          return summary(read, request, conversation);
        } catch (StepDownException e) {
          LOG.debug("{}: {} can't be read", request.paper(), read, e);
          steps.add(e.getMessage());
        }
      }
    }
    throw new SummaryException(
        Scope.PAPER,
        "nothing could be read: " + String.join("; ", steps),
        conversation.spent(),
        null);
  }

  private Summary summary(Summary.Read read, SummaryRequest request, Conversation conversation)
      throws StepDownException, SummaryException, InterruptedException {
    return switch (read) {
      case FILE -> fromFile(request, conversation);
      case TEXT -> {
        PdfText.Extracted text = extracted(pdf(request), settings.maxTextTokens());
        yield checked(
            read,
            Material.text(text.text(), withAbstract(request.paper(), text.text())),
            conversation);
      }
      case ABSTRACT -> {
        String known = withAbstract(request.paper(), "");
        yield checked(read, Material.text(known, known), conversation);
      }
    };
  }

  private Summary fromFile(SummaryRequest request, Conversation conversation)
      throws StepDownException, SummaryException, InterruptedException {
    if (client.files().isEmpty()) {
      throw new StepDownException(client.host() + " takes no files");
    }
    Path pdf = pdf(request);
    String id = files.upload(pdf, request.paper().id());
    try {
      String text = textFor(pdf);
      String known = text.isEmpty() ? "" : withAbstract(request.paper(), text);
      Summary summary = checked(Summary.Read.FILE, Material.file(id, known), conversation);
      request.received(summary); // taking the file away may take long, or be the end of us
      return summary;
    } finally {
      files.delete(id);
    }
  }

  private Summary checked(Summary.Read read, Material material, Conversation conversation)
      throws StepDownException, SummaryException, InterruptedException {
    String answer = conversation.answer(material);
    NumberCheck.Numbers numbers =
        material.known().isEmpty()
            ? new NumberCheck.Numbers(0, List.of(), List.of())
            : NumberCheck.check(answer, material.known());
    List<String> unsupported = numbers.unsupported();
    String text =
        settings.markNumbers() && !unsupported.isEmpty()
            ? NumberCheck.mark(answer, numbers)
                + "\n\n"
                + UnsupportedNote.in(settings.prompt().language())
            : answer;
    return Summary.builder(text, settings.model())
        .read(read)
        .numbers(numbers.checked(), unsupported)
        .usage(conversation.spent())
        .build();
  }

  private static Path pdf(SummaryRequest request) throws StepDownException, InterruptedException {
    try {
      return request.fullText().pdf();
    } catch (IOException e) {
      throw new StepDownException("the PDF can't be had: " + e.getMessage(), e);
    }
  }

  private static PdfText.Extracted extracted(Path pdf, int tokens)
      throws StepDownException, InterruptedException {
    try {
      return PdfText.extract(pdf, tokens);
    } catch (IOException e) {
      throw new StepDownException("the PDF can't be read here: " + e.getMessage(), e);
    }
  }

  /** The text that numbers are looked up in; a PDF that only the service can read has none. */
  private String textFor(Path pdf) throws InterruptedException {
    try {
      return PdfText.everything(pdf);
    } catch (IOException e) { // only the service can read it, so nothing can be looked up here
      LOG.debug("{} can't be read here", pdf, e);
      return "";
    }
  }

  private static String withAbstract(Paper paper, String text) {
    return paper.title() + "\n\n" + paper.abstractText() + "\n\n" + text;
  }

  @Override
  public Summary.Read reads() {
    return settings.most() == Summary.Read.FILE && client.files().isEmpty()
        ? Summary.Read.TEXT
        : settings.most();
  }

  /**
   * What papers will probably cost: fifteen thousand tokens sent and fifteen hundred received for
   * each.
   */
  @Override
  public Optional<String> expectedCost(int papers) {
    return settings
        .prices()
        .find(settings.model())
        .map(
            p ->
                "about "
                    + p.cost(USUAL_PROMPT * papers, USUAL_ANSWER * papers).toPlainString()
                    + (p.currency().isEmpty() ? "" : " " + p.currency()));
  }

  @Override
  public String fingerprint() {
    return (client.provider().isEmpty() ? "" : client.provider() + " ")
        + settings.model()
        + " "
        + settings.prompt().language()
        + " prompt "
        + settings.prompt().sha256();
  }

  @Override
  public Optional<String> unavailable() {
    return client.unavailable();
  }

  @Override
  public void close() {
    client.close();
  }

  /**
   * For logs: host and model, never a key.
   *
   * @return one line
   */
  @Override
  public String toString() {
    return settings.model() + " at " + client.host();
  }
}
