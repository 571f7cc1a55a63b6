package io.github.arxivbot.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Sessions without a web page, on the loopback interface, with all files in the build folder. */
final class TestSettings {

  private static final Path FOLDER = Path.of("target", "spark").toAbsolutePath();

  private TestSettings() {}

  static SparkSession.Builder builder(String master) {
    return SparkSession.builder()
        .master(master)
        .appName("arxiv-bot")
        .config("spark.ui.enabled", false)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", 2)
        .config("spark.sql.warehouse.dir", FOLDER.resolve("warehouse").toString())
        .config("spark.local.dir", FOLDER.resolve("local").toString());
  }
}
