package org.jackdaw.envs.discrete.pomdp;

import org.jackdaw.envs.discrete.pomdp.Token.Kind;

/** The tokens of a file, one at a time, with two of lookahead. */
final class Tokens {

  private final Notes notes;
  private final String text;
  private int at; // next character
  private int line = 1;
  private int lineStart;
  private Token next;
  private Token second;

  Tokens(String text, Notes notes) {
    this.text = text;
    this.notes = notes;
    next = scan();
    second = scan();
  }

  Token peek() {
    return next;
  }

  /** Whether a name comes next that is free to use and does not begin an entry of a dialect. */
  boolean nameFollows() {
    return next.free() && !(next.is("E") && second.is(Kind.COLON));
  }

  Token take() {
    Token taken = next;
    next = second;
    second = scan();
    return taken;
  }

  /** Takes the colon that must come next, and the token behind it. */
  Token takeAfterColon() {
    takeColon();
    return take();
  }

  void takeColon() {
    Token colon = take();
    if (!colon.is(Kind.COLON)) {
      throw notes.expected("':'", colon);
    }
  }

  boolean colonFollows() {
    return next.is(Kind.COLON);
  }

  private Token scan() {
    skipBlanks();
    if (at == text.length()) {
      return token(Kind.END, at);
    }
    char c = text.charAt(at);
    Kind sign = sign(c);
    if (sign != Kind.END) {
      return token(sign, at + 1);
    }
    if (letter(c)) {
      return token(Kind.NAME, endOfName(at));
    }
    if (digit(at) || c == '.' && digit(at + 1)) {
      return number();
    }
    throw notes.error(line, at - lineStart + 1, "unexpected character '" + c + "'");
  }

  private static Kind sign(char c) {
    return switch (c) {
      case ':' -> Kind.COLON;
      case '*' -> Kind.STAR;
      case '+' -> Kind.PLUS;
      case '-' -> Kind.MINUS;
      default -> Kind.END;
    };
  }

  private Token number() {
    boolean bare = text.charAt(at) == '.';
    int end = endOfDigits(at);
    boolean decimal = bare;
    if (end < text.length() && text.charAt(end) == '.') {
      decimal = true;
      end = endOfDigits(end + 1);
    }
    int exponent = endOfExponent(end);
    decimal |= exponent > end;
    Token token = token(decimal ? Kind.DECIMAL : Kind.INTEGER, exponent);
    if (bare) {
      notes.dialect(token, "a number needs a digit before the dot, got " + token.shown());
    }
    return token;
  }

  private int endOfExponent(int from) {
    if (from == text.length() || "eE".indexOf(text.charAt(from)) < 0) {
      return from;
    }
    boolean signed = from + 1 < text.length() && "+-".indexOf(text.charAt(from + 1)) >= 0;
    int digits = from + (signed ? 2 : 1);
    return digit(digits) ? endOfDigits(digits) : from;
  }

  private int endOfDigits(int from) {
    int end = from;
    while (digit(end)) {
      end++;
    }
    return end;
  }

  private int endOfName(int from) {
    int end = from;
    while (end < text.length() && (letter(text.charAt(end)) || digit(end) || dash(end))) {
      end++;
    }
    return end;
  }

  private boolean digit(int position) {
    return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
  }

  private boolean dash(int position) {
    return text.charAt(position) == '_' || text.charAt(position) == '-';
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private Token token(Kind kind, int end) {
    Token token = new Token(kind, text.substring(at, end), line, at - lineStart + 1);
    at = end;
    return token;
  }

  private void skipBlanks() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (c == '\n') {
        at++;
        line++;
        lineStart = at;
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\uFEFF' && at == 0) {
        at++;
      } else {
        return;
      }
    }
  }
}
