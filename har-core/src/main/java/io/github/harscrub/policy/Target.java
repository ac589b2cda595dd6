package io.github.harscrub.policy;

import io.github.harscrub.detect.Category;

/** What a rule of a policy is about. */
public sealed interface Target permits Name, Target.Literal, Target.Kind {
  /** Values that stand beside exactly this name. */
  static Target name(String name) {
    return new Name(Name.Form.EXACT, name);
  }

  /** Values that stand beside a name that this pattern matches; see {@link Glob}. */
  static Target names(String glob) {
    return new Name(Name.Form.GLOB, glob);
  }

  /** Values that stand beside a name with these words in a row; see {@link Name.Form#WORDS}. */
  static Target words(String words) {
    return new Name(Name.Form.WORDS, words);
  }

  /** This value. */
  static Target value(String value) {
    return new Literal(value);
  }

  /** What rules of this category find. */
  static Target category(Category category) {
    return new Kind(category);
  }

  /**
   * A value, letter by letter.
   *
   * @param value at least four bytes of UTF-8
   */
  record Literal(String value) implements Target {
    private static final int MIN_LENGTH = 4;
    private static final int MAX_LENGTH = 4096;

    public Literal {
      int length = value.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
      if (length < MIN_LENGTH || length > MAX_LENGTH) {
        throw new IllegalArgumentException(
            "a value has " + MIN_LENGTH + " to " + MAX_LENGTH + " bytes, this one " + length);
      }
    }

    /** Never the value: it may be a secret. */
    @Override
    public String toString() {
      return "Literal[" + value.length() + " characters]";
    }
  }

  /** What rules of a category find. */
  record Kind(Category category) implements Target {}
}
