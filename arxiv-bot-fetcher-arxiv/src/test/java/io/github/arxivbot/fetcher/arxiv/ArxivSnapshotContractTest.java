package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.testkit.contract.FetcherContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class ArxivSnapshotContractTest extends FetcherContract {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void recorded_data_exist() {
    file =
        TestSnapshots.write(
            folder,
            TestSnapshots.line("2602.00001", "cs.CL cs.LG"),
            "{\"id\":7}",
            TestSnapshots.line("2602.00002", "cs.LG"));
  }

  @Override
  protected String name() {
    return "arxiv-snapshot";
  }

  @Override
  protected PluginContext.Builder context(PluginContext.Builder context) {
    return context.set(ArxivSnapshotFactory.FILE, file);
  }

  @Override
  protected boolean usesHttp() {
    return false;
  }
}
