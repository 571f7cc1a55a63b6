package io.github.arxivbot.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Span;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class MarkedTextTest {

  @Test
  void spans_of_reasons_are_marked() {
    assertThat(html("A kv cache, a KV cache", span(2, 10), span(14, 22)))
        .isEqualTo("A <mark>kv cache</mark>, a <mark>KV cache</mark>");
  }

  @Test
  void text_is_escaped_for_content_and_attributes() {
    assertThat(html("a<b & \"c\" > 'd' ]]>"))
        .isEqualTo("a&lt;b &amp; &quot;c&quot; &gt; &#39;d&#39; ]]&gt;");
  }

  @Test
  void overlapping_and_adjacent_spans_are_marked_once() {
    assertThat(html("abcdef", span(0, 3), span(2, 4), span(4, 5), span(1, 2)))
        .isEqualTo("<mark>abcde</mark>f");
  }

  @Test
  void spans_beyond_the_end_are_cut_or_ignored() {
    assertThat(html("abc", span(2, Integer.MAX_VALUE), span(3, 4), span(900, 901)))
        .isEqualTo("ab<mark>c</mark>");
    assertThat(html("", span(0, 1))).isEmpty();
  }

  @Test
  void a_span_over_half_a_surrogate_pair_marks_the_character() {
    assertThat(html("a\uD83D\uDE00b", span(1, 2))).isEqualTo("a<mark>\uD83D\uDE00</mark>b");
    assertThat(html("a\uD83D\uDE00b", span(2, 4))).isEqualTo("a<mark>\uD83D\uDE00b</mark>");
  }

  @Test
  void spans_of_other_fields_are_ignored() {
    Reason reason =
        new Reason("x", Field.TITLE, 1, "", List.of(new Span(Field.ABSTRACT, 0, 1), span(1, 2)));

    assertThat(MarkedText.html("abc", Field.TITLE, List.of(reason))).isEqualTo("a<mark>b</mark>c");
    assertThat(MarkedText.html("abc", Field.ABSTRACT, List.of(reason)))
        .isEqualTo("<mark>a</mark>bc");
  }

  @Test
  void forbidden_characters_are_replaced_without_shifting_spans() {
    assertThat(html("\u0000\r\n\uD800b", span(4, 5))).isEqualTo("\uFFFD\n\uFFFD<mark>b</mark>");
    assertThat(html("a\rb\r")).isEqualTo("a\nb\n");
  }

  @Property
  void any_text_and_spans_give_valid_xml_with_the_same_text(
      @ForAll String text, @ForAll("reasons") List<Reason> reasons) throws Exception {
    String html = MarkedText.html(text, Field.TITLE, reasons);

    assertThat(xml(html).getTextContent()).isEqualTo(CleanText.of(text));
  }

  @Property
  void a_character_is_marked_if_a_span_covers_it(
      @ForAll @AlphaChars @StringLength(max = 50) String text,
      @ForAll("reasons") List<Reason> reasons)
      throws Exception {
    StringBuilder expected = new StringBuilder(text.toLowerCase(Locale.ROOT));
    for (int at = 0; at < text.length(); at++) {
      int place = at;
      if (reasons.stream()
          .flatMap(reason -> reason.spans().stream())
          .anyMatch(span -> span.start() <= place && place < span.end())) {
        expected.setCharAt(at, Character.toUpperCase(expected.charAt(at)));
      }
    }

    StringBuilder shown = new StringBuilder();
    NodeList parts =
        xml(MarkedText.html(text.toLowerCase(Locale.ROOT), Field.TITLE, reasons)).getChildNodes();
    for (int i = 0; i < parts.getLength(); i++) {
      String part = parts.item(i).getTextContent();
      boolean marked = parts.item(i).getNodeName().equals("mark");
      shown.append(marked ? part.toUpperCase(Locale.ROOT) : part);
    }
    assertThat(shown).hasToString(expected.toString());
  }

  private static Element xml(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader("<r>" + html + "</r>")))
        .getDocumentElement();
  }

  @Provide
  Arbitrary<List<Reason>> reasons() {
    Arbitrary<Integer> place =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 40), Arbitraries.integers().greaterOrEqual(0));
    Arbitrary<Span> span =
        Combinators.combine(place, place)
            .filter((start, end) -> start < end)
            .as((start, end) -> new Span(Field.TITLE, start, end));
    return span.list()
        .ofMaxSize(5)
        .map(spans -> new Reason("term", Field.TITLE, 1, "keywords[0]", spans))
        .list()
        .ofMaxSize(3);
  }

  private static Span span(int start, int end) {
    return new Span(Field.TITLE, start, end);
  }

  private static String html(String text, Span... spans) {
    Reason reason = new Reason("term", Field.TEXT, 1, "keywords[0]", List.of(spans));
    return MarkedText.html(text, Field.TITLE, List.of(reason));
  }
}
