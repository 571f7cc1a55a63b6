package io.github.arxivbot.spring.boot;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.run.RunReport;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The report of the latest run since the application started. Publishes each report as an
 * application event, which a method with {@code @EventListener} and a parameter of type {@link
 * RunReport} receives. Thread-safe.
 */
public final class LatestReport implements RunListener {

  private final ApplicationEventPublisher events;
  private volatile @Nullable RunReport latest;
  private volatile List<Digest> digests = List.of();

  /**
   * Creates a holder without a report.
   *
   * @param events publishes the reports
   */
  public LatestReport(ApplicationEventPublisher events) {
    this.events = Objects.requireNonNull(events, "events");
  }

  /** {@return the report of the latest run; empty before the first} */
  public Optional<RunReport> find() {
    return Optional.ofNullable(latest);
  }

  /**
   * Returns the newest digests. A run that could read nothing has none; the digests of the run
   * before it are then returned.
   *
   * @return one per profile; none before the first digest
   */
  public List<Digest> digests() {
    return digests;
  }

  @Override
  public void runFinished(RunReport report) {
    latest = report;
    if (!report.digests().isEmpty()) {
      digests = report.digests();
    }
    events.publishEvent(report);
  }
}
