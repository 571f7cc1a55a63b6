package io.github.arxivbot.scorer.liked.internal.examples;

import java.util.List;
import java.util.Map;

/**
 * Liked and disliked papers.
 *
 * @param liked the liked papers by interest
 */
public record ExampleSet(Map<String, List<ExamplePaper>> liked, List<ExamplePaper> disliked) {}
