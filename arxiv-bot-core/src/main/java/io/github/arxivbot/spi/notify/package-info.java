/**
 * The interface of plugins that send a digest to its readers, and the values that they receive.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.spi.notify;

import org.jspecify.annotations.NullMarked;
