package io.github.arxivbot.internal.pipeline.publish;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Verdict;
import java.util.List;
import java.util.Set;

/** The part of a digest that belongs to a category: its papers, cross-lists included. */
final class CategoryDigest {

  private final String category;
  private final Set<String> names;

  /** Creates a view of a category of the bot; {@code cs.AI+cs.CL} stands for both. */
  CategoryDigest(String category) {
    this.category = category;
    this.names = Set.of(category.split("\\+", -1));
  }

  Digest of(Digest digest) {
    List<DigestEntry> entries = digest.entries().stream().filter(this::isIn).toList();
    List<Verdict> verdicts =
        digest.verdicts().stream().filter(one -> one.category().equals(category)).toList();
    return digest.toBuilder()
        .categories(List.of(category))
        .entries(entries)
        .updated(digest.updated().stream().filter(this::isIn).toList())
        .verdicts(verdicts)
        .whyEmpty(
            entries.isEmpty() && !digest.entries().isEmpty()
                ? "None of the papers of this digest is in " + category + "."
                : digest.whyEmpty().orElse(null))
        .build();
  }

  private boolean isIn(DigestEntry entry) {
    Paper paper = entry.paper();
    return paper.category().equals(category)
        || names.contains(paper.category())
        || paper.categories().stream().anyMatch(names::contains);
  }
}
