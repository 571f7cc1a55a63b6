/**
 * What a plugin implements and what it is given: the four interfaces, their factories and declared
 * options, discovery, and the network as a plugin sees it.
 */
@NullMarked
package io.github.arxivbot.spi;

import org.jspecify.annotations.NullMarked;
