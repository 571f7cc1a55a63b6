/**
 * HTTP exchanges with model services, and the classification of their errors.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.llm.internal.client;

import org.jspecify.annotations.NullMarked;
