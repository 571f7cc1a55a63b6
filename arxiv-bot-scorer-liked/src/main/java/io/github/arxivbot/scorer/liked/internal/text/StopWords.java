package io.github.arxivbot.scorer.liked.internal.text;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** English words that say nothing about the subject of a paper. */
final class StopWords {

  private static final Set<String> WORDS =
      Stream.of(
              """
          about above across after again against all almost alone along already also although always
          am among an and another any anyone anything anywhere are around as at away
          back be became because become becomes been before being below beside besides between beyond
          both but by can cannot could did do does doing done down due during
          each either else elsewhere enough etc even ever every everyone everything everywhere except
          few first five for former found four from full further get give given go
          had has have having he hence her here hers herself him himself his how however
          ie eg if in indeed instead into is it its itself just keep last latter least less
          made make many may me meanwhile might mine more moreover most mostly much must my myself
          namely neither never nevertheless next nine no nobody none nor not nothing now nowhere
          of off often on once one ones only onto or other others otherwise our ours ourselves out over own
          part per perhaps please put quite rather re really regarding same say second see seem seems
          several she should show shows since six so some somehow someone something sometimes somewhere
          still such take ten than that the their theirs them themselves then there thereby therefore
          therein these they third this those though three through throughout thus to together too toward
          towards twelve two under unless until up upon us used using various very via
          was we well were what whatever when where whereas wherein whether which while who whole whom
          whose why will with within without would yet you your yours yourself
          """
                  .trim()
                  .split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  private StopWords() {}

  static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
