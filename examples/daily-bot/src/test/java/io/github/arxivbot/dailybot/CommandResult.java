package io.github.arxivbot.dailybot;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command that was run in this process: its exit code and what it printed. */
record CommandResult(int code, String out, String err) {

  static CommandResult command(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = DailyBot.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new CommandResult(code, out.toString(), err.toString());
  }
}
