/**
 * What the clients of model services share below the chat: one exchange over HTTP, the class of
 * what went wrong, and the options that all their plugins declare. Not for users.
 */
@NullMarked
package io.github.arxivbot.llm.internal;

import org.jspecify.annotations.NullMarked;
