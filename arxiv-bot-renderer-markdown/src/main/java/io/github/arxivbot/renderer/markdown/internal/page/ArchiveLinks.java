package io.github.arxivbot.renderer.markdown.internal.page;

import io.github.arxivbot.spi.DigestHistory;
import io.github.arxivbot.spi.RenderRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes links to the pages of an archive. */
public final class ArchiveLinks {

  private static final Pattern RELATIVE = Pattern.compile("(?!/)[A-Za-z0-9._~%*/-]+");

  private ArchiveLinks() {}

  /** Returns a link to the list of all days; empty if there is none. */
  public static String all(RenderRequest request) {
    return list(request).orElse("");
  }

  /** Returns links to the days before and after and to the list of all days; may be empty. */
  public static String days(RenderRequest request) {
    DigestHistory history = request.history();
    LocalDate day = request.digest().day();
    Comparator<LocalDate> order = Comparator.naturalOrder();
    Optional<String> earlier =
        history.days().stream()
            .filter(one -> one.isBefore(day))
            .max(order)
            .flatMap(one -> link("← " + one, history.page(one)));
    Optional<String> later =
        history.days().stream()
            .filter(one -> one.isAfter(day))
            .min(order)
            .flatMap(one -> link(one + " →", history.page(one)));
    return Stream.of(earlier, list(request), later)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private static Optional<String> list(RenderRequest request) {
    return link("All digests", request.history().index());
  }

  private static Optional<String> link(String text, Optional<String> reference) {
    return reference
        .filter(target -> RELATIVE.matcher(target).matches())
        .map(target -> "[" + text + "](" + target + ")");
  }
}
