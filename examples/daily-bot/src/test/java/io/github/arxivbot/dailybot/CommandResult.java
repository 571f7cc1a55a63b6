package io.github.arxivbot.dailybot;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The exit code and the output of a command that was executed in this process. */
record CommandResult(int code, String out, String err) {

  static CommandResult command(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = DailyBot.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new CommandResult(code, out.toString(), err.toString());
  }
}
