/**
 * Loopback servers that stand in for arXiv and for a model service, with scripted or recorded
 * responses.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.testkit.server;

import org.jspecify.annotations.NullMarked;
