package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Passes null where null is not allowed, which a plugin must reject. */
final class NullArguments {

  private NullArguments() {}

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  static <T> T nothing() {
    return null;
  }

  static void isRefusedBy(String call, ThrowingCallable action) {
    assertThat(catchThrowable(action))
        .as("exception of %s", call)
        .isInstanceOf(NullPointerException.class);
  }
}
