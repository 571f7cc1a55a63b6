package io.github.arxivbot.testkit.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Detects files and connections that an action did not close. Works on Linux only. */
final class LeakedFiles {

  private static final Path ALL = Path.of("/proc/self/fd");
  private static final int TIMES = 20;
  private static final int ATTEMPTS = 3;

  private LeakedFiles() {}

  static boolean canBeCounted() {
    return Files.isDirectory(ALL);
  }

  /**
   * Returns the files that are open in addition, after an action ran many times. Other tests open
   * files at the same time, but not as many in each attempt.
   */
  static List<String> leftBy(Callable<?> action) throws Exception {
    List<String> more = List.of();
    long end = System.nanoTime() + WaitLimit.get().toNanos();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      more = leftByOneAttempt(action, end);
      if (more.size() < TIMES) {
        return List.of();
      }
    }
    return more;
  }

  private static List<String> leftByOneAttempt(Callable<?> action, long end) throws Exception {
    List<String> before = open(any -> true);
    for (int i = 0; i < TIMES; i++) {
      action.call();
    }
    List<String> files = more(before, LeakedFiles::isFile);
    if (files.size() >= TIMES) {
      return files; // immediately, because the garbage collector closes files
    }
    List<String> connections = more(before, any -> !isFile(any));
    while (connections.size() >= TIMES && System.nanoTime() < end) {
      System.gc(); // the JDK's HTTP client cannot be closed before Java 21
      Thread.sleep(50);
      connections = more(before, any -> !isFile(any));
    }
    return connections;
  }

  private static List<String> more(List<String> before, Predicate<String> which)
      throws IOException {
    List<String> more = open(which);
    before.forEach(more::remove);
    return more;
  }

  private static boolean isFile(String target) {
    return target.startsWith("/");
  }

  /**
   * Returns the targets of the file descriptors of this process: a path, or for example {@code
   * socket:[4711]}.
   */
  private static List<String> open(Predicate<String> which) throws IOException {
    List<Path> descriptors;
    try (Stream<Path> all = Files.list(ALL)) {
      descriptors = all.toList();
    }
    return descriptors.stream()
        .map(LeakedFiles::target)
        .filter(target -> !target.isEmpty() && which.test(target))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) { // it was closed since it was listed
      return "";
    }
  }
}
