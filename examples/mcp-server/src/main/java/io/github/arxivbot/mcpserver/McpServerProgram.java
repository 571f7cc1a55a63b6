package io.github.arxivbot.mcpserver;

import io.github.arxivbot.internal.text.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The command {@code mcp-server}. */
public final class McpServerProgram {

  private static final int INTERNAL_ERROR = 1;
  private static final int USAGE_ERROR = 2;

  private McpServerProgram() {}

  /**
   * Runs until the input ends.
   *
   * @param arguments the arguments of the command line
   */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.setOut(err); // whatever a plugin prints must not be taken for a message
    System.exit(execute(System.in, out, err, arguments));
  }

  static int execute(InputStream in, PrintStream out, PrintStream err, String... arguments) {
    List<String> given = List.of(arguments);
    if (given.contains("--help") || given.contains("-h")) {
      out.print(ServerOptions.HELP);
      out.flush();
      return 0;
    }
    if (given.contains("--version") || given.contains("-V")) {
      out.println("arxiv-bot " + ArchiveServer.version());
      return 0;
    }
    ArchiveServer server;
    try {
      server = ArchiveServer.create(ServerOptions.parse(arguments));
    } catch (IllegalArgumentException e) {
      err.println("mcp-server: " + SafeText.printable(String.valueOf(e.getMessage())));
      err.println("Try 'mcp-server --help' for more information.");
      return USAGE_ERROR;
    }
    return serve(server, in, out, err);
  }

  private static int serve(ArchiveServer server, InputStream in, PrintStream out, PrintStream err) {
    try {
      server.serve(in, out);
      if (Boolean.getBoolean("launcher.archiving")) {
        server.loadClasses();
      }
      return 0;
    } catch (IOException e) {
      err.println("mcp-server: the input cannot be read: " + SafeText.printable("" + e));
      return INTERNAL_ERROR;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return INTERNAL_ERROR;
    } catch (RuntimeException e) {
      err.println("mcp-server: internal error; please report it with the following stack trace");
      e.printStackTrace(err);
      return INTERNAL_ERROR;
    }
  }
}
