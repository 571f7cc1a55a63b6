/**
 * Parses the answers of an OAI-PMH server.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import org.jspecify.annotations.NullMarked;
