/** Parses the answers of an OAI-PMH server. */
@NullMarked
package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import org.jspecify.annotations.NullMarked;
