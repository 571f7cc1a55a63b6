package io.github.arxivbot.model;

import io.github.arxivbot.internal.text.SafeText;
import java.util.List;
import java.util.Objects;

/**
 * A summary of a paper, what it is, and how much of the paper was read. The text is untrusted
 * Markdown. Immutable.
 *
 * <pre>{@code
 * Summary summary = Summary.builder("## 1. Problem …", "qwen-long").read(Summary.Read.TEXT).build();
 * }</pre>
 */
public final class Summary {

  /** The kind of a summary, which its label tells readers. */
  public enum Kind {
    /** Text that a language model wrote. */
    AI,
    /** Sentences that were copied from the paper. */
    EXTRACT
  }

  /** The part of a paper that was read, largest first. */
  public enum Read {
    /** The whole PDF. */
    FILE,
    /** Text extracted from the PDF. */
    TEXT,
    /** The abstract only. */
    ABSTRACT
  }

  private final String text;
  private final String model;
  private final Kind kind;
  private final Read read;
  private final ModelUsage usage;
  private final int numbersChecked;
  private final List<String> unsupportedNumbers;

  private Summary(Builder builder) {
    text = builder.text;
    model = builder.model;
    kind = builder.kind;
    read = builder.read;
    usage = builder.usage;
    numbersChecked = builder.numbersChecked;
    unsupportedNumbers = builder.unsupportedNumbers;
  }

  /**
   * Returns a builder with {@link Kind#AI}, {@link Read#ABSTRACT} and {@link ModelUsage#ZERO}.
   *
   * @param text the summary, Markdown
   * @param model the name of the model, as shown to readers
   * @return a new builder
   * @throws IllegalArgumentException if {@code text} is blank
   */
  public static Builder builder(String text, String model) {
    return new Builder(text, model);
  }

  /** {@return the summary, untrusted Markdown; not blank} */
  public String text() {
    return text;
  }

  /** {@return the name of the model} */
  public String model() {
    return model;
  }

  /** {@return whether a model wrote the text, or it was copied from the paper} */
  public Kind kind() {
    return kind;
  }

  /** {@return how much of the paper the model read} */
  public Read read() {
    return read;
  }

  /** {@return tokens, requests and cost, including those of failed attempts} */
  public ModelUsage usage() {
    return usage;
  }

  /** {@return how many numbers of the text were looked up in the paper; 0 if none were checked} */
  public int numbersChecked() {
    return numbersChecked;
  }

  /** {@return the numbers of the text that were not found in the paper, each with its unit} */
  public List<String> unsupportedNumbers() {
    return unsupportedNumbers;
  }

  /** Builds a {@link Summary}. Not thread-safe. */
  public static final class Builder {
    private final String text;
    private final String model;
    private Kind kind = Kind.AI;
    private Read read = Read.ABSTRACT;
    private ModelUsage usage = ModelUsage.ZERO;
    private int numbersChecked;
    private List<String> unsupportedNumbers = List.of();

    private Builder(String text, String model) {
      this.text = SafeText.lines(Objects.requireNonNull(text, "text")).strip();
      this.model = SafeText.line(Objects.requireNonNull(model, "model"));
      if (this.text.isEmpty()) {
        throw new IllegalArgumentException("a summary by " + model + " is blank");
      }
    }

    /**
     * Sets {@link Summary#kind()}.
     *
     * @param what whether a model wrote the text, or it was copied from the paper
     * @return this builder
     */
    public Builder kind(Kind what) {
      kind = Objects.requireNonNull(what, "what");
      return this;
    }

    /**
     * Sets {@link Summary#read()}.
     *
     * @param what how much of the paper the model read
     * @return this builder
     */
    public Builder read(Read what) {
      read = Objects.requireNonNull(what, "what");
      return this;
    }

    /**
     * Sets {@link Summary#usage()}.
     *
     * @param spent tokens, requests and cost
     * @return this builder
     */
    public Builder usage(ModelUsage spent) {
      usage = Objects.requireNonNull(spent, "spent");
      return this;
    }

    /**
     * Sets {@link Summary#numbersChecked()} and {@link Summary#unsupportedNumbers()}.
     *
     * @param checked how many numbers were looked up, 0 or more
     * @param unsupported those that were not found
     * @return this builder
     * @throws IllegalArgumentException if {@code unsupported} has more than {@code checked}
     *     elements
     */
    public Builder numbers(int checked, List<String> unsupported) {
      if (checked < unsupported.size()) {
        throw new IllegalArgumentException(
            checked + " numbers were checked, but " + unsupported.size() + " not found");
      }
      numbersChecked = checked;
      unsupportedNumbers = unsupported.stream().map(SafeText::line).toList();
      return this;
    }

    /**
     * Builds the summary.
     *
     * @return an immutable summary
     */
    public Summary build() {
      return new Summary(this);
    }
  }
}
