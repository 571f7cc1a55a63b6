package io.github.arxivbot.llm;

import io.github.arxivbot.model.ModelUsage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A model service whose behavior a test sets. Not thread-safe. */
final class ScriptedModelClient implements ModelClient {

  /** The behavior of one call. */
  @FunctionalInterface
  interface Script<I, O> {
    O run(I input) throws ModelException, InterruptedException;
  }

  static final String ANSWER =
      """
      ## 1. Problem and contributions

      The paper asks how long a cache can be kept, and contributes a rule for it and a measurement.

      ## 2. Method and setting

      It measures a server for a week with the rule and without it, on the same requests.

      ## 3. Results

      The server answers 42% faster with the rule.

      ## 4. Limits and future work

      One server only; more are not reported.
      """;

  final List<ChatRequest> chats = new ArrayList<>();
  final List<String> deleted = new ArrayList<>();
  int uploads;
  String provider = "";
  boolean takesFiles = true;
  Script<ChatRequest, String> chat = request -> ANSWER;
  Script<Path, String> upload = pdf -> "file-fe-" + uploads;
  Script<String, Boolean> ready = id -> true;

  static ModelException error(ModelErrorKind kind) {
    return ModelException.builder(kind, "the service reports " + kind).code("code-" + kind).build();
  }

  @Override
  public ChatAnswer chat(ChatRequest request) throws ModelException, InterruptedException {
    chats.add(request);
    String content = chat.run(request);
    return ChatAnswer.builder(content).usage(new ModelUsage(1000, 200, 1)).build();
  }

  @Override
  public Optional<ModelFileStore> files() {
    return takesFiles ? Optional.of(new ScriptedFileStore()) : Optional.empty();
  }

  @Override
  public String host() {
    return "models.example.org";
  }

  @Override
  public String provider() {
    return provider;
  }

  private final class ScriptedFileStore implements ModelFileStore {
    @Override
    public String upload(Path file, String name) throws ModelException, InterruptedException {
      uploads++;
      return upload.run(file);
    }

    @Override
    public boolean isReady(String id) throws ModelException, InterruptedException {
      return ready.run(id);
    }

    @Override
    public void delete(String id) {
      deleted.add(id);
    }
  }
}
