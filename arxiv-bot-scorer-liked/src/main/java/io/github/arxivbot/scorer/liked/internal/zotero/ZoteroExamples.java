package io.github.arxivbot.scorer.liked.internal.zotero;

import io.github.arxivbot.scorer.liked.internal.examples.Example;
import java.util.List;
import java.util.Map;

/**
 * The papers of a library.
 *
 * @param liked the liked papers by interest
 * @param disliked the papers that the reader does not want
 */
public record ZoteroExamples(Map<String, List<Example>> liked, List<Example> disliked) {}
