package io.github.arxivbot.renderer.bibliography.internal.name;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Ada Lovelace | Ada | - | Lovelace | -",
        "Plato | - | - | Plato | -",
        "Donald E. Knuth | Donald E. | - | Knuth | -",
        "Ludwig van Beethoven | Ludwig | van | Beethoven | -",
        "Charles de la Vallée Poussin | Charles | de la | Vallée Poussin | -",
        "Maarten van der Berg | Maarten | van der | Berg | -",
        "Abdullah bin Salman | Abdullah | bin | Salman | -",
        "Jan De Vries | Jan | - | De Vries | -",
        "Anna Van der Meer | Anna | - | Van der Meer | -",
        "von Neumann | - | von | Neumann | -",
        "Maria Silva dos Santos | Maria Silva | dos | Santos | -",
        "Santiago Ramón y Cajal | Santiago | - | Ramón y Cajal | -",
        "Martin Luther King Jr. | Martin Luther | - | King | Jr.",
        "Ada Lovelace, III | Ada | - | Lovelace | III",
        "Lovelace, Ada | Ada | - | Lovelace | -",
        "van Beethoven, Ludwig | Ludwig | van | Beethoven | -",
        "Bin Yu | Bin | - | Yu | -",
        "Al Gore | Al | - | Gore | -",
        "J.-P. Serre | J.-P. | - | Serre | -",
        "李明 | 明 | - | 李 | -",
        "王小明 | 小明 | - | 王 | -",
        "欧阳锋 | 锋 | - | 欧阳 | -",
        "诸葛孔明 | 孔明 | - | 诸葛 | -",
        "李 明 | 明 | - | 李 | -",
        "김철수 | 철수 | - | 김 | -",
        "山田 太郎 | 太郎 | - | 山田 | -",
      })
  void a_name_is_split_into_its_parts(
      String name, String given, String particle, String family, String suffix) {
    assertThat(NameParser.parse(name))
        .isEqualTo(new PersonName(text(given), text(particle), family, text(suffix), false));
  }

  private static String text(String part) {
    return part == null ? "" : part;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AURORA Collaboration",
        "The ATLAS Collaboration",
        "Event Horizon Telescope Consortium",
        "Gemini Team",
        "山田太郎",
        "さくら",
      })
  void a_collaboration_and_a_name_without_known_order_are_one_name(String name) {
    assertThat(NameParser.parse(name)).isEqualTo(PersonName.literal(name));
  }

  @Property
  void no_part_of_a_name_is_lost(@ForAll String name) {
    PersonName parts = NameParser.parse(name);
    String all = parts.given() + parts.particle() + parts.family() + parts.suffix();
    assertThat(letters(all)).isEqualTo(letters(name));
  }

  private static int[] letters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).sorted().toArray();
  }
}
