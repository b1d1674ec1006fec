package org.jackdaw.envs.discrete.pomdp;

import org.jackdaw.api.text.Decimals;
import org.jackdaw.envs.discrete.pomdp.Token.Kind;

/** Reads the numbers of a file. */
final class Numbers {

  private final Tokens tokens;
  private final Notes notes;

  Numbers(Tokens tokens, Notes notes) {
    this.tokens = tokens;
    this.notes = notes;
  }

  /** A number with or without a sign. */
  double number() {
    double sign = 1;
    if (tokens.peek().is(Kind.PLUS) || tokens.peek().is(Kind.MINUS)) {
      sign = tokens.take().is(Kind.MINUS) ? -1 : 1;
    }
    Token digits = tokens.peek();
    if (!digits.is(Kind.INTEGER) && !digits.is(Kind.DECIMAL)) {
      throw notes.expected("a number", digits);
    }
    double value = sign * Double.parseDouble(tokens.take().text());
    if (Double.isInfinite(value)) {
      throw notes.error(digits, "number too large: " + digits.text());
    }
    return value;
  }

  /** A probability. */
  double probability() {
    Token at = tokens.peek();
    double value = number();
    if (!(value >= 0 && value <= 1) || at.is(Kind.PLUS) || at.is(Kind.MINUS)) {
      throw notes.error(at, "a probability must be in [0, 1], got " + text(value));
    }
    return value;
  }

  /** As many probabilities as are wanted. */
  double[] probabilities(int count, String what) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      expect(i, count, what);
      numbers[i] = probability();
    }
    return numbers;
  }

  /** As many numbers as are wanted. */
  double[] numbers(int count, String what) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      expect(i, count, what);
      numbers[i] = number();
    }
    return numbers;
  }

  private void expect(int have, int count, String what) {
    if (!tokens.peek().startsNumber()) {
      throw notes.error(
          tokens.peek(),
          what + " needs " + count + " numbers, got " + have + " before " + tokens.peek().shown());
    }
  }

  /** A whole number that an integer token spells. */
  static int whole(Token token, Notes notes) {
    try {
      return Integer.parseInt(token.text());
    } catch (NumberFormatException e) {
      throw notes.error(token, "number too large: " + token.text());
    }
  }

  static String text(double value) {
    return Decimals.format(value);
  }
}
