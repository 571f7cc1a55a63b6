package io.github.arxivbot.dailybot;

import io.github.arxivbot.config.ConfigReference;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.discovery.Plugin;
import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.internal.text.SafeText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "plugins",
    mixinStandardHelpOptions = true,
    header = "Lists the plugins on the class path, and those that were rejected.",
    footerHeading = "%nExamples:%n",
    footer = {"  daily-bot plugins", "  daily-bot plugins --schema > config.schema.json"})
final class PluginsCommand implements Callable<Integer> {

  @Option(
      names = "--reference",
      description = "prints all configuration keys, as tables in Markdown")
  private boolean reference;

  @Option(
      names = "--schema",
      description = "prints the JSON Schema of a configuration, for completion in editors")
  private boolean schema;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
    PluginRegistry plugins = PluginRegistry.find();
    if (reference || schema) {
      ConfigReference keys = ConfigReference.of(plugins);
      out.print(schema ? keys.schema() : keys.tables());
      out.flush();
      return ExitCode.WRITTEN;
    }
    String format = "%-10s  %-20s  %-16s  %s";
    out.println(String.format(Locale.ROOT, format, "KIND", "NAME", "VERSION", "JAR"));
    for (Plugin plugin : plugins.found()) {
      out.println(
          SafeText.printable(
              String.format(
                  Locale.ROOT,
                  format,
                  plugin.kind().label(),
                  plugin.name(),
                  plugin.version(),
                  plugin.jar())));
    }
    if (plugins.found().isEmpty()) {
      out.println("<none>");
    }
    List<Object> rejected = new ArrayList<>(plugins.rejected());
    rejected.addAll(plugins.unreadableJars());
    list(out, "Rejected:", rejected);
    list(out, "Not registered:", plugins.unregistered());
    return ExitCode.WRITTEN;
  }

  private static void list(PrintWriter out, String title, List<?> plugins) {
    if (!plugins.isEmpty()) {
      out.println();
      out.println(title);
      plugins.forEach(plugin -> out.println("  " + SafeText.printable(plugin.toString())));
    }
  }
}
