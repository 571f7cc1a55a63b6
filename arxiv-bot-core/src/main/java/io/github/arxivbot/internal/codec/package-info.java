/**
 * The connection between values and their JSON format, which is defined in a package above them.
 */
@NullMarked
package io.github.arxivbot.internal.codec;

import org.jspecify.annotations.NullMarked;
