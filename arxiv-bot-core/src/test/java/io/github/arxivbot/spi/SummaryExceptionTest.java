package io.github.arxivbot.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.ModelUsage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SummaryExceptionTest {

  @Test
  void usage_survives_serialization() throws Exception {
    ModelUsage spent = new ModelUsage(10, 2, 1, new BigDecimal("0.5"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new SummaryException(SummaryException.Scope.LATER, "busy", spent, null));
    }

    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      SummaryException copy = (SummaryException) in.readObject();
      assertThat(copy.spent()).isEqualTo(spent);
      assertThat(copy.scope()).isEqualTo(SummaryException.Scope.LATER);
      assertThat(copy).hasMessage("busy");
    }
  }
}
