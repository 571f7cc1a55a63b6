package io.github.arxivbot.internal.settings;

import io.github.arxivbot.internal.guard.GuardedReranker;
import java.util.OptionalDouble;

/**
 * The reranker of a profile.
 *
 * @param consider the number of best papers to judge
 * @param minScore the minimum judgment of a paper that was judged
 */
public record RerankSettings(GuardedReranker reranker, int consider, OptionalDouble minScore) {}
