/**
 * The connection between values and their JSON format, which is defined in a package above them.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.codec;

import org.jspecify.annotations.NullMarked;
