package io.github.arxivbot.internal.tex;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The superscripts and subscripts that Unicode has as characters. */
final class UnicodeScripts {

  private static final Map<Integer, String> ABOVE =
      table(
          "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ"
              + "AᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂβᵝγᵞδᵟθᶿϕᵠφᵠχᵡ⊤ᵀ∘°∗∗††‡‡′′");
  private static final Map<Integer, String> BELOW =
      table("0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨϕᵩφᵩχᵪ");

  private UnicodeScripts() {}

  /** Reads a table of characters, each followed by its replacement. */
  static Map<Integer, String> table(String pairs) {
    Map<Integer, String> table = new HashMap<>();
    for (int at = 0; at < pairs.length(); at += 2) {
      table.put((int) pairs.charAt(at), pairs.substring(at + 1, at + 2));
    }
    return Map.copyOf(table);
  }

  /** Returns a text as a script; empty if Unicode lacks one of its characters. */
  static Optional<String> of(String text, boolean isAbove) {
    Map<Integer, String> table = isAbove ? ABOVE : BELOW;
    if (text.isEmpty() || !text.codePoints().allMatch(table::containsKey)) {
      return Optional.empty();
    }
    StringBuilder script = new StringBuilder();
    text.codePoints().forEach(c -> script.append(table.get(c)));
    return Optional.of(script.toString());
  }
}
