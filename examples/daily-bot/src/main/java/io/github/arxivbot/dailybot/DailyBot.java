package io.github.arxivbot.dailybot;

import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.HelpTexts;
import io.github.arxivbot.dailybot.console.InterruptHook;
import io.github.arxivbot.dailybot.console.Terminal;
import io.github.arxivbot.internal.http.proxy.EnvironmentProxies;
import io.github.arxivbot.internal.text.SafeText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The program {@code daily-bot}. */
public final class DailyBot {

  private DailyBot() {}

  /** Executes a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // UTF-8 instead of the platform's charset, as in all files that the bot writes.
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Optional<String> help = Terminal.isNarrow() ? Optional.empty() : HelpTexts.find(arguments);
    if (help.isPresent()) {
      out.print(help.get());
      out.flush();
      return;
    }
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code;
    InterruptHook hook = InterruptHook.install();
    try {
      code = execute(out, err, System.getenv(), arguments);
    } finally {
      hook.close();
    }
    System.exit(code);
  }

  /** Executes a command with the proxies of an environment. */
  static int execute(
      PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
    try {
      EnvironmentProxies.install(environment);
    } catch (IllegalArgumentException e) {
      err.println("daily-bot: " + SafeText.printable(String.valueOf(e.getMessage())));
      return ExitCode.USAGE;
    }
    return RootCommand.execute(out, err, arguments);
  }

  static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    return RootCommand.execute(out, err, arguments);
  }
}
