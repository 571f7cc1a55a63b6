package io.github.arxivbot.llm;

import static io.github.arxivbot.llm.ScriptedModelClient.ANSWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryException.Scope;
import io.github.arxivbot.spi.SummaryRequest;
import io.github.arxivbot.spi.option.Option;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are repaired, asked for again, or not asked for again. */
class UnusableAnswersTest {

  private static final Option<Double> TEMPERATURE =
      Option.number("temperature", "the temperature", 0, 2).nullable().orElse(0.3);
  private static final Option<Boolean> THINKING =
      Option.flag("enable_thinking", "whether to think").nullable().orElse(false);
  private static final List<Option<?>> OPTIONS = List.of(TEMPERATURE, THINKING);

  private final ScriptedModelClient client = new ScriptedModelClient();
  private final LlmSummarizer summarizer =
      summarizer().options(PluginContext.builder(OPTIONS).build(), OPTIONS).build();

  @ParameterizedTest
  @ValueSource(
      strings = {"<think>\nHm.\n</think>\n%s", "Hm.\n</think>\n%s", "```markdown\n%s\n```"})
  void what_can_be_repaired_is_not_asked_for_again(String answer) throws Exception {
    client.chat = request -> answer.replace("%s", ANSWER);

    assertThat(summarize().text()).isEqualTo(ANSWER.strip());
    assertThat(client.chats).hasSize(1);
  }

  @Test
  void a_second_request_states_the_problem_of_the_first_answer() throws Exception {
    client.chat =
        request -> client.chats.size() == 1 ? ANSWER.replace("## 3. Results", "Results") : ANSWER;

    summarize();

    assertThat(lastMessage(0)).doesNotContain("could not be used");
    assertThat(lastMessage(1))
        .contains(
            "The previous answer could not be used", "lacks the second-level heading \"## 3. …\"");
  }

  @Test
  void a_second_request_in_chinese_is_in_chinese() {
    client.chat = request -> ANSWER;

    LlmSummarizer chinese = summarizer().language("Chinese").build();
    assertThat(failure(chinese)).isNotNull();

    assertThat(lastMessage(1)).contains("上一次的回答无法使用", "not written in Chinese");
  }

  @Test
  void a_model_that_only_reasons_is_not_asked_again_for_the_same_paper() {
    for (String thoughts :
        List.of("<think>\nno end", "<think>a</think>", "<thinking>b</thinking>\n")) {
      client.chat = request -> client.chats.size() % 2 == 1 ? thoughts : "short";

      SummaryException e = failure(summarizer().build());

      assertThat(e.scope()).isEqualTo(Scope.LATER);
      assertThat(e)
          .hasMessageContaining("the model wrote only its reasoning and no summary")
          .hasMessageContaining("set thinking to false");
      assertThat(e.spent()).isEqualTo(new ModelUsage(1000, 200, 1));
      assertThat(client.chats).hasSize(1);
      client.chats.clear();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "这是一个很长的中文回答。", "No headings here. "})
  void after_three_useless_answers_of_one_kind_no_paper_is_asked_for(String answer) {
    client.chat = request -> answer.repeat(30);

    assertThat(failure().scope()).isEqualTo(Scope.LATER);
    SummaryException last = failure();

    assertThat(last.scope()).isEqualTo(Scope.DAY);
    assertThat(last).hasMessageStartingWith("3 answers in a row were unusable: ");
    assertThat(last.spent().requests()).isEqualTo(1);
    assertThat(client.chats).hasSize(3);
  }

  @Test
  void useless_answers_of_several_kinds_do_not_end_the_requests() {
    client.chat =
        request ->
            client.chats.size() % 2 == 0 ? "short" : "Without headings, but in English. ".repeat(9);

    for (int paper = 0; paper < 5; paper++) {
      assertThat(failure().scope()).isEqualTo(Scope.LATER);
    }
    assertThat(client.chats).hasSize(10);
  }

  @Test
  void a_useful_answer_resets_the_count() throws Exception {
    client.chat = request -> client.chats.size() % 3 == 0 ? ANSWER : "short";

    for (int paper = 0; paper < 3; paper++) {
      assertThat(failure().scope()).isEqualTo(Scope.LATER);
      assertThat(summarize().text()).isNotEmpty();
    }
  }

  @Test
  void a_rejected_parameter_is_named_with_its_key_and_ends_the_requests() {
    LlmSummarizer one =
        summarizer()
            .options(
                PluginContext.builder(OPTIONS).path(TEMPERATURE, "ai_summary.temperature").build(),
                OPTIONS)
            .build();
    client.chat =
        request -> {
          throw ModelException.builder(ModelErrorKind.BAD_PARAMETER, "no temperature, please")
              .parameter("temperature")
              .build();
        };

    SummaryException e = failure(one);

    assertThat(e.scope()).isEqualTo(Scope.DAY);
    assertThat(e)
        .hasMessage(
            "no temperature, please; set ai_summary.temperature to null to leave it out, or to a"
                + " value that the model accepts");
    assertThat(client.chats).hasSize(1);
  }

  @Test
  void a_stored_summary_with_thoughts_is_not_accepted() {
    assertThat(summarizer.accepts(stored(ANSWER))).isTrue();
    assertThat(summarizer.accepts(stored("It emits `<think>` first.\n" + ANSWER))).isTrue();
    assertThat(summarizer.accepts(stored("<think>\nHm.\n</think>\n" + ANSWER))).isFalse();
    assertThat(summarizer.accepts(stored("Hm.\n</think>\n" + ANSWER))).isFalse();
    assertThat(summarizer.accepts(stored("<thinking>only</thinking>"))).isFalse();
  }

  @Test
  void the_settings_change_with_every_option_and_the_fingerprint_does_not() {
    PluginContext hot = PluginContext.builder(OPTIONS).set(TEMPERATURE, 1.0).build();
    PluginContext without = PluginContext.builder(OPTIONS).omit(TEMPERATURE).build();
    List<String> settings =
        List.of(
            summarizer.settings(),
            summarizer().options(hot, OPTIONS).build().settings(),
            summarizer().options(without, OPTIONS).build().settings(),
            summarizer().thinking(true).build().settings());

    assertThat(settings).doesNotHaveDuplicates();
    assertThat(summarizer().options(hot, OPTIONS).build().fingerprint())
        .isEqualTo(summarizer.fingerprint());
  }

  @Test
  void control_characters_of_a_paper_are_not_sent() throws Exception {
    Paper paper =
        Paper.builder(ArxivId.parse("2602.00001"), "A ti\0tle")
            .abstractText("The signi\0cant \u0007bell, an unpaired \ud800 surrogate.\nA line.")
            .build();

    summarizer.summarize(SummaryRequest.of(paper));

    assertThat(client.chats.get(0).messages())
        .allSatisfy(
            message ->
                assertThat(message.content().codePoints())
                    .noneMatch(c -> Character.isISOControl(c) && c != '\n')
                    .noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    assertThat(client.chats.get(0).messages().get(1).content()).contains("surrogate. A line.");
  }

  private static Summary stored(String text) {
    return Summary.builder(text, "m").build();
  }

  private String lastMessage(int chat) {
    List<ChatRequest.ChatMessage> messages = client.chats.get(chat).messages();
    return messages.get(messages.size() - 1).content();
  }

  private SummaryException failure() {
    return failure(summarizer);
  }

  private static SummaryException failure(LlmSummarizer summarizer) {
    return catchThrowableOfType(SummaryException.class, () -> summarizer.summarize(request()));
  }

  private Summary summarize() throws Exception {
    return summarizer.summarize(request());
  }

  private LlmSummarizer.Builder summarizer() {
    return LlmSummarizer.builder(client, "m")
        .language("en")
        .read(Summary.Read.ABSTRACT)
        .attempts(2, Duration.ofMillis(1));
  }

  private static SummaryRequest request() {
    return SummaryRequest.of(
        Paper.builder(ArxivId.parse("2602.00001"), "A cache")
            .abstractText("We answer 42% faster.")
            .build());
  }
}
