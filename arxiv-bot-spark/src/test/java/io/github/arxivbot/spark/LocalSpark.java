package io.github.arxivbot.spark;

import org.apache.spark.sql.SparkSession;

/** One session for all tests of this process. */
final class LocalSpark {

  static final SparkSession SESSION = TestSettings.builder("local[2]").getOrCreate();

  private LocalSpark() {}
}
