package io.github.arxivbot;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.state.Delivered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Chooses the papers that a profile wants and has not had. */
final class Selection {

  private final Profile profile;
  private final Delivered delivered;
  private final Instant oldest;
  private final LocalDate day;

  Selection(Profile profile, Delivered delivered, Instant now, LocalDate day) {
    this.profile = profile;
    this.delivered = delivered;
    this.oldest = now.minus(Duration.ofDays(profile.daysBack()));
    this.day = day;
  }

  List<Paper> select(List<Paper> papers) {
    return papers.stream()
        .filter(paper -> profile.announceTypes().contains(paper.announceType()))
        .filter(paper -> paper.announced().map(at -> !at.isBefore(oldest)).orElse(true))
        .filter(paper -> !delivered.before(paper.id(), day))
        .toList();
  }
}
