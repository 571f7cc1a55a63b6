package io.github.arxivbot.spi;

import org.jspecify.annotations.Nullable;

/** Turns a plain value of a configuration into an option's value, or complains and gives null. */
@FunctionalInterface
interface OptionReader<T> {
  @Nullable T read(@Nullable Object raw, OptionPlace place);
}
