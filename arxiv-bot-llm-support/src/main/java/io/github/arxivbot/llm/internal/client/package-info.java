/** HTTP exchanges with model services, and the classification of their errors. */
@NullMarked
package io.github.arxivbot.llm.internal.client;

import org.jspecify.annotations.NullMarked;
