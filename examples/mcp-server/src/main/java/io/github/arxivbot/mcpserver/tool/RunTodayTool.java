package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.internal.text.EnumWords;
import io.github.arxivbot.mcpserver.archive.AnswerText;
import io.github.arxivbot.mcpserver.archive.ConfigFile;
import io.github.arxivbot.mcpserver.archive.DigestAnswer;
import io.github.arxivbot.mcpserver.archive.RequestException;
import io.github.arxivbot.model.ArxivBotException;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.run.RunReport;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the bot. An agent waits a minute for an answer and a run may take longer, so a call waits
 * for a limited time, and the next call goes on waiting for the same run.
 */
public final class RunTodayTool implements AgentTool {

  private static final int MAX_WAIT_SECONDS = 600;
  private static final int DEFAULT_WAIT_SECONDS = 45;
  private static final int MAX_PROBLEMS = 20;

  private static final ToolParameter<Integer> WAIT =
      ToolParameter.integer(
          "wait_seconds", "how long to wait; default " + DEFAULT_WAIT_SECONDS, 0, MAX_WAIT_SECONDS);

  private final ConfigFile config;
  private final Clock clock;
  private final Object lock = new Object();
  private @Nullable BackgroundRun current;
  private boolean isStopped;

  /**
   * Creates the tool.
   *
   * @param config the configuration
   * @param clock the time
   */
  public RunTodayTool(ConfigFile config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "run_today";
  }

  @Override
  public String description() {
    return "Reads today's papers and writes their digest. May take minutes and cost money for"
        + " summaries. If a run is under way, waits for it instead. Call again while the answer"
        + " is \"running\".";
  }

  @Override
  public List<ToolParameter<?>> parameters() {
    return List.of(WAIT);
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public Map<String, Object> execute(ToolArguments arguments) throws InterruptedException {
    Duration limit = Duration.ofSeconds(arguments.find(WAIT).orElse(DEFAULT_WAIT_SECONDS));
    BackgroundRun run = running();
    try {
      Optional<RunReport> report = run.await(limit);
      if (report.isEmpty()) {
        return Map.of("state", "running", "started", run.started().toString());
      }
      forget(run);
      return describe(report.get());
    } catch (ExecutionException e) {
      forget(run);
      if (e.getCause() instanceof ArxivBotException failure) {
        throw failure;
      }
      throw new RequestException(
          "the run was stopped or failed: " + AnswerText.line("" + e.getCause()));
    }
  }

  private BackgroundRun running() {
    synchronized (lock) {
      if (isStopped) {
        throw new RequestException("the server is stopping");
      }
      if (current == null) {
        current = new BackgroundRun(config.read(), clock);
      }
      return current;
    }
  }

  /** Lets the next call start a run. */
  private void forget(BackgroundRun run) {
    synchronized (lock) {
      if (current == run) {
        current = null;
      }
    }
  }

  /**
   * Interrupts a run that is under way, which then has changed nothing.
   *
   * @param limit the maximum time to wait for its end
   * @throws InterruptedException if the thread is interrupted
   */
  public void stop(Duration limit) throws InterruptedException {
    BackgroundRun run;
    synchronized (lock) {
      isStopped = true;
      run = current;
    }
    if (run != null) {
      run.stop(limit);
    }
  }

  private static Map<String, Object> describe(RunReport report) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("state", "finished");
    answer.put("outcome", EnumWords.of(report.outcome()));
    answer.put("digests", report.digests().stream().map(DigestAnswer::head).toList());
    answer.put("verdicts", DigestAnswer.verdicts(report.verdicts()));
    List<Problem> problems = report.problems();
    answer.put("problems_total", problems.size());
    answer.put(
        "problems", problems.stream().limit(MAX_PROBLEMS).map(RunTodayTool::describe).toList());
    return answer;
  }

  private static Map<String, Object> describe(Problem problem) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("step", EnumWords.of(problem.step()));
    json.put("subject", AnswerText.line(problem.subject()));
    json.put("message", AnswerText.line(problem.message()));
    return json;
  }
}
