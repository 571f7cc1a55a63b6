/**
 * Finds plugins on the class path and module path, and explains why a plugin cannot be used.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.discovery;

import org.jspecify.annotations.NullMarked;
