/**
 * The notifiers for chats, push messages and web services.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.notifier.chat;

import org.jspecify.annotations.NullMarked;
