package io.github.arxivbot.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/**
 * Scores a snapshot on two executors of this machine, which are processes, and kills one of them
 * when the first task has ended. Arguments: the snapshot, the configuration, the folder of the
 * result.
 */
final class KilledExecutorMain {

  private KilledExecutorMain() {}

  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark =
        TestSettings.builder("local-cluster[2,1,1024]")
            .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
            .config("spark.sql.files.maxPartitionBytes", 1 << 18)
            .getOrCreate()) {
      ExecutorKiller killer = new ExecutorKiller();
      spark.sparkContext().addSparkListener(killer);
      ArxivBotSpark.score(ArxivBotSpark.fromSnapshot(spark, arguments[0]), Path.of(arguments[1]))
          .write()
          .parquet(arguments[2]);
      System.out.println("killed: " + killer.killed + ", lost: " + killer.lost);
    }
  }

  private static final class ExecutorKiller extends SparkListener {
    private final AtomicBoolean hasKilled = new AtomicBoolean();
    private final AtomicInteger killed = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
      if (hasKilled.compareAndSet(false, true)) {
        ProcessHandle.current()
            .children()
            .filter(ProcessHandle::destroyForcibly)
            .limit(1)
            .forEach(process -> killed.incrementAndGet());
      }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
      lost.incrementAndGet();
    }
  }
}
