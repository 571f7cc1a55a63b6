package io.github.arxivbot.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.ScorerFactory;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Jars on a class path of their own, always with a good one among them. */
final class LibFolder {

  private final Path folder;
  private final Path good;
  private final List<URLClassLoader> open = new ArrayList<>();

  LibFolder(Path folder, Path shared) {
    this.folder = folder;
    this.good = shared.resolve("good.jar");
  }

  static void writeGood(Path shared) throws IOException {
    new PluginJar(shared, "good.jar").scorer("good.Good", "good").version("1.4").write();
  }

  Path good() {
    return good;
  }

  PluginJar jar(String name) {
    return new PluginJar(folder, name);
  }

  /** A jar with one registered class, {@code acme.Bad}. */
  Path bad(String jar, String source) throws IOException {
    return jar(jar).source("acme.Bad", source).service(ScorerFactory.class, "acme.Bad").write();
  }

  /** Finds the plugins in these jars and the good one, and sees the good one work. */
  PluginRegistry find(Path... jars) throws IOException {
    Path[] withGood = new Path[jars.length + 1];
    System.arraycopy(jars, 0, withGood, 0, jars.length);
    withGood[jars.length] = good;
    PluginRegistry plugins = PluginRegistry.find(loader(withGood));
    ScorerFactory factory = plugins.get(ScorerFactory.class, "good");
    try (Scorer scorer = factory.create(PluginContext.builder(factory.options()).build())) {
      Paper paper = Paper.builder(ArxivId.parse("2602.09578"), "A title").build();
      assertThat(scorer.score(paper)).isEqualTo(Score.noMatch());
    }
    return plugins;
  }

  URLClassLoader loader(Path... jars) throws IOException {
    URL[] urls = new URL[jars.length];
    for (int i = 0; i < jars.length; i++) {
      urls[i] = jars[i].toUri().toURL();
    }
    URLClassLoader loader = new URLClassLoader(urls, LibFolder.class.getClassLoader());
    open.add(loader);
    return loader;
  }

  /** The reasons of rejected plugins, without the folder of their jars. */
  List<String> reasons(PluginRegistry plugins) {
    return plugins.rejected().stream()
        .map(plugin -> plugin.reason().replace(folder + File.separator, ""))
        .toList();
  }

  void close() throws IOException {
    for (URLClassLoader loader : open) {
      loader.close();
    }
  }
}
