/** The services: how each wants a message, its limits, and what its answers mean. */
@NullMarked
package io.github.arxivbot.notifier.chat.internal;

import org.jspecify.annotations.NullMarked;
