package io.github.arxivbot.renderer.bibliography.internal.latex;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides whether the formula of an author can be a part of a LaTeX file. It can if its braces are
 * balanced and all of its commands are known mathematical ones. TeX could otherwise read files and
 * define commands, and one missing brace breaks the whole bibliography.
 */
final class SafeFormula {

  private static final String COMMANDS =
      "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi"
          + " pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta"
          + " Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega hbar ell Re Im wp aleph imath jmath"
          + " partial nabla infty emptyset varnothing prime angle triangle forall exists neg top bot"
          + " sum prod coprod int iint oint bigcup bigcap bigoplus bigotimes lim limsup liminf sup"
          + " inf max min arg det dim exp gcd hom ker ln log sin cos tan sinh cosh tanh sec csc cot"
          + " arcsin arccos arctan Pr deg pm mp times div cdot ast star circ bullet oplus ominus"
          + " otimes odot cap cup setminus wedge vee dagger ddagger leq le geq ge neq ne ll gg prec"
          + " succ preceq succeq sim simeq approx equiv cong propto lesssim gtrsim subset supset"
          + " subseteq supseteq in ni notin mid parallel perp vdash models to gets rightarrow"
          + " leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow mapsto longrightarrow"
          + " longleftarrow hookrightarrow uparrow downarrow frac dfrac tfrac sqrt binom hat widehat"
          + " tilde widetilde bar overline underline vec dot ddot check breve acute grave overbrace"
          + " underbrace stackrel overset underset mathbb mathbf mathcal mathfrak mathit mathrm"
          + " mathsf mathtt mathscr boldsymbol bm text textrm textit textbf rm bf it cal left right"
          + " big Big bigg Bigg langle rangle lvert rvert lVert rVert lfloor rfloor lceil rceil vert"
          + " Vert ldots cdots vdots ddots dots quad qquad displaystyle textstyle limits nolimits"
          + " not colon lbrace rbrace operatorname";

  private static final Set<String> KNOWN =
      Arrays.stream(COMMANDS.split(" ", -1)).collect(Collectors.toUnmodifiableSet());

  /** A command of letters, or a backslash with one other character. */
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+|.|$)", Pattern.DOTALL);

  private static final String KNOWN_SIGNS = ",;:!| \\_%&#${}";
  private static final Pattern ACTIVE = Pattern.compile("[%#&~$\"]|\\^\\^");

  private SafeFormula() {}

  /** Tests whether a formula, without its delimiters, is safe. */
  static boolean isSafe(String formula) {
    Matcher commands = COMMAND.matcher(formula);
    while (commands.find()) {
      String command = commands.group(1);
      if (command.isEmpty() || !(KNOWN.contains(command) || KNOWN_SIGNS.contains(command))) {
        return false;
      }
    }
    return isBalanced(formula) && !ACTIVE.matcher(commands.replaceAll("")).find();
  }

  /** BibTeX counts braces without regard to backslashes, and so does this method. */
  private static boolean isBalanced(String formula) {
    int depth = 0;
    for (int i = 0; i < formula.length() && depth >= 0; i++) {
      char c = formula.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return depth == 0;
  }
}
