/** Harvests arXiv's OAI-PMH server. */
@NullMarked
package io.github.arxivbot.fetcher.arxiv.internal.oai;

import org.jspecify.annotations.NullMarked;
