package io.github.arxivbot.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithdrawalNoticeTest {

  private static final String ABSTRACT =
      "We show that every graph of this kind has a perfect matching. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This paper has been withdrawn by the author due to a crucial error in equation 7.",
        "This article is withdrawn.",
        "This submission has been withdrawn by arXiv administrators because of its authors' names.",
        "THIS PAPER HAS BEEN WITHDRAWN",
        "This paper (arXiv:2602.00001) has been temporarily withdrawn pending a new proof",
        "The paper has been withdrawn since Lemma 2 is wrong",
        "Withdrawn",
        "[Withdrawn due to an error in the data]",
        "Paper withdrawn by the authors.",
        "withdrawn by the first author",
        "The authors have withdrawn this paper because of an error.",
        "After helpful comments, we would like to withdraw this manuscript.",
        "It needs a new model; it has been withdrawn from the archive."
      })
  void a_notice_is_recognized_in_comments_and_abstract(String notice) {
    assertThat(WithdrawalNotice.isIn(notice, "")).isTrue();
    assertThat(WithdrawalNotice.isIn("", notice)).isTrue();
    assertThat(WithdrawalNotice.isIn(notice, ABSTRACT)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 pages, 3 figures. This paper has been withdrawn by the author",
        "Submitted to a journal, this paper has been withdrawn by the authors",
        "8 pages; paper withdrawn due to an error in Theorem 2",
        "5 pages (withdrawn)",
        "arXiv admin note: This version has been withdrawn by arXiv administrators"
      })
  void a_notice_after_the_number_of_pages_is_recognized(String comments) {
    assertThat(WithdrawalNotice.isIn(comments, ABSTRACT)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ABSTRACT + "This paper has been withdrawn.",
        ABSTRACT + "(This preprint is withdrawn)"
      })
  void a_notice_after_the_abstract_is_recognized(String abstractText) {
    assertThat(WithdrawalNotice.isIn("", abstractText)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The drug was withdrawn from the market in 2004 because of side effects.",
        "We show that consent can be withdrawn at any time.",
        "Rofecoxib, withdrawn by its maker, is an example.",
        "Withdrawn patients are counted. We model withdrawal.",
        "Withdrawing from a market is costly.",
        "A study of papers withdrawn from arXiv and of what is said in them.",
        "We ask whether this paper has been withdrawn or not when a reader cites it.",
        "This paper has not been withdrawn.",
        "The proposal was withdrawn by the council. The authors withdrew funds from the project.",
        "Utilizing papers withdrawn by their authors, we validate our method.",
        "When a paper has been withdrawn, its citations go on."
      })
  void an_abstract_about_withdrawals_is_no_notice(String text) {
    assertThat(WithdrawalNotice.isIn("", text)).isFalse();
    assertThat(WithdrawalNotice.isIn("", ABSTRACT + text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "17 pages; paper withdrawn from IEEE Transactions and submitted elsewhere",
        "Withdrawn from ICLR 2021",
        "the previous version was withdrawn because of an error",
        "This replaces the withdrawn paper math/0001001",
        "Companion of a withdrawn paper",
        "This paper has been withdrawn from the journal after acceptance",
        "10 pages, no withdrawal"
      })
  void comments_about_other_withdrawals_are_no_notice(String comments) {
    assertThat(WithdrawalNotice.isIn(comments, ABSTRACT)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "this ",
        "this paper has been ",
        "withdrawn ",
        ". ",
        "is now and ",
        "(",
        "we to ",
        "the author has "
      })
  void long_texts_are_read_quickly(String piece) {
    String text = "withdrawn! " + piece.repeat(100_000 / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> WithdrawalNotice.isIn(text, text));
    String shorter = text.substring(0, 19_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> WithdrawalNotice.isIn(shorter, shorter));
  }
}
