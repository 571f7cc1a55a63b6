package io.github.arxivbot.html;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.arxivbot.model.Field;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NullArgumentsTest {

  @Test
  void null_is_rejected() {
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> CleanText.of(null),
            () -> CleanText.line(null, 1),
            () -> MarkedText.html(null, Field.TITLE, List.of()),
            () -> MarkedText.html("", null, List.of()),
            () -> MarkedText.html("", Field.TITLE, null),
            () -> SummaryHtml.of(null, 3))) {
      assertThatNullPointerException().isThrownBy(call);
    }
  }
}
