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
 * Runs the bot. An agent waits about a minute for an answer and a run may take longer, so a call
 * waits for a limited time, and the next call continues to wait for the same run. A report that no
 * call has returned is dropped an hour after the end of its run: the next call starts a new run.
 */
public final class RunTodayTool implements AgentTool {

  private static final int MAX_WAIT_SECONDS = 600;
  private static final int DEFAULT_WAIT_SECONDS = 45;
  private static final int MAX_PROBLEMS = 20;
  private static final Duration MAX_REPORT_AGE = Duration.ofHours(1);

  private static final ToolParameter<Integer> WAIT =
      ToolParameter.integer(
          "wait_seconds",
          "maximum time to wait for the end of the run; default " + DEFAULT_WAIT_SECONDS,
          0,
          MAX_WAIT_SECONDS);

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
    return "Runs the bot: reads today's papers, writes their digest and sends it. May take minutes"
        + " and cost money. Waits for the run that is under way, if there is one. Call again"
        + " while \"state\" is \"running\". A report is kept for an hour until a call"
        + " returns it.";
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
        return describe(run, "running");
      }
      forget(run);
      return describe(run, report.get());
    } catch (ExecutionException e) {
      forget(run);
      throw new RequestException(
          "the run that was started at " + run.started() + describeFailure(e.getCause()));
    }
  }

  private BackgroundRun running() {
    synchronized (lock) {
      if (isStopped) {
        throw new RequestException("the server is stopping");
      }
      if (current == null || current.hasEndedBefore(MAX_REPORT_AGE)) {
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
   * Interrupts a run that is under way, and waits for its end. If the run has not begun to write
   * its outputs, it leaves them as they are. What it has already written, sent or paid for remains.
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

  private static String describeFailure(@Nullable Throwable cause) {
    if (cause instanceof ArxivBotException) {
      return " failed: " + cause.getMessage();
    }
    return cause instanceof InterruptedException
        ? " was interrupted, because the server is stopping"
        : " failed with an internal error; the standard error of the server has the details";
  }

  private static Map<String, Object> describe(BackgroundRun run, String state) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("state", state);
    json.put("started", run.started().toString());
    return json;
  }

  private static Map<String, Object> describe(BackgroundRun run, RunReport report) {
    Map<String, Object> answer = describe(run, "finished");
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
