package io.github.arxivbot.internal.pipeline.summarize;

import io.github.arxivbot.internal.pipeline.context.ProfileDigest;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.run.SummaryStatus;
import java.util.List;
import java.util.Map;

/**
 * Digests with their summaries.
 *
 * @param digests one per profile
 * @param statuses the outcome for each paper for which a summary was wanted
 * @param usage the usage of all summaries
 */
public record SummarizedDigests(
    List<ProfileDigest> digests, Map<PaperId, SummaryStatus> statuses, ModelUsage usage) {

  /** Returns digests without summaries. */
  static SummarizedDigests without(List<ProfileDigest> digests) {
    return new SummarizedDigests(digests, Map.of(), ModelUsage.ZERO);
  }
}
