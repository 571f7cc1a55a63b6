package io.github.arxivbot.config;

import io.github.arxivbot.spi.Http;
import io.github.arxivbot.spi.Plugins;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an application lends to the plugins of its configuration. */
record Lent(
    Plugins plugins,
    @Nullable Http http,
    Clock clock,
    Function<String, @Nullable String> environment,
    @Nullable String source) {}
