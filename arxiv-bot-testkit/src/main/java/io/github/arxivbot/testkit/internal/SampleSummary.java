package io.github.arxivbot.testkit.internal;

/** A summary in four parts without numbers, so that the number check has nothing to verify. */
public final class SampleSummary {

  static final String ENGLISH =
      """
      ## 1. Problem and contributions
      The paper asks how a known method can be made cheaper without losing what it is good for. It \
      offers a change to the method and a proof that the change is safe.

      ## 2. Method and settings
      The method is compared with its predecessor on public data, under the same conditions.

      ## 3. Results
      The new method is at least as good everywhere; the details are not reported.

      ## 4. Limits and future work
      Only one kind of data was tried. Other kinds are left to later work.
      """;

  static final String CHINESE =
      """
      ## 1. 研究问题与主要贡献
      论文讨论如何在不损失效果的前提下降低一种已有方法的计算开销。作者提出了对该方法的一处改动，并证明这处改动是安全的，\
      不会影响原有方法的正确性，也不需要额外的训练数据或人工标注。

      ## 2. 方法与实验设置
      作者在公开数据上把新方法与原方法放在相同条件下进行比较，使用同样的评价指标与同样的硬件环境，其余设置论文没有说明。

      ## 3. 主要结果
      新方法在所有数据上的表现都不低于原方法，同时明显节省了计算时间；具体数值未报告，作者只给出了定性的描述与分析。

      ## 4. 局限与未来工作
      实验只覆盖了一类数据，结论能否推广到其他类型的数据仍不清楚，作者计划在后续工作中进一步研究这个问题。
      """;

  private SampleSummary() {}

  /** Returns the summary in the language of the prompt. */
  public static String inLanguageOf(String prompt) {
    boolean chinese =
        prompt
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return chinese ? CHINESE : ENGLISH;
  }
}
