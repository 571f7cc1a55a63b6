package io.github.arxivbot.spring.boot;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.Fetcher;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A source of two papers and a clock, as beans. */
@Configuration(proxyBeanMethods = false)
class LocalPapers {

  static final Instant NOW = Instant.parse("2026-02-11T12:00:00Z");

  static Paper paper(int number, String title) {
    return Paper.builder(ArxivId.parse("2602.0000" + number), title)
        .abstractText("It is about what its title says.")
        .authors(List.of("Ada Lovelace"))
        .category("cs.LG")
        .announceType(AnnounceType.NEW)
        .announced(NOW)
        .build();
  }

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Bean
  Fetcher papers() {
    return Fetcher.of("local", category -> List.of(paper(1, "A KV cache"), paper(2, "On graphs")));
  }
}
