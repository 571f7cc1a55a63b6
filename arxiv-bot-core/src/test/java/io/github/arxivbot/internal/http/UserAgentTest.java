package io.github.arxivbot.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {

  @Test
  void it_names_project_and_version() {
    assertThat(UserAgent.value())
        .matches("arxiv-bot/\\S+ \\(\\+https://github\\.com/arxiv-bot/arxiv-bot\\)");
  }

  @Test
  void it_contains_the_contact() {
    assertThat(UserAgent.value("me@example.org"))
        .endsWith("(+https://github.com/arxiv-bot/arxiv-bot; me@example.org)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Evil: 1", "tab\there", "\u0000", "ü@example.org", "a\u202eb"})
  void a_contact_that_would_break_the_header_is_rejected(String contact) {
    assertThatThrownBy(() -> UserAgent.checkContact(contact))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "contact has control characters or characters outside ASCII,"
                + " expected an e-mail or web address in printable ASCII");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void a_blank_contact_is_rejected(String contact) {
    assertThatThrownBy(() -> UserAgent.checkContact(contact))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("contact is blank");
  }
}
