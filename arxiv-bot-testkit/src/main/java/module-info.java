/** Contract tests that the author of a plugin extends, servers that answer as told, and papers. */
module io.github.arxivbot.testkit {
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires transitive org.junit.jupiter.api;
  requires jdk.httpserver;
  requires transitive org.assertj.core;

  exports io.github.arxivbot.testkit;

  // The tests of a contract are for JUnit to call, and for nobody to override.
  opens io.github.arxivbot.testkit to
      org.junit.platform.commons;
}
