package org.jackdaw.envs.discrete.pomdp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jackdaw.api.text.Labels;
import org.jackdaw.envs.discrete.pomdp.Token.Kind;

/** Reads the lines of a file that come before its tables: discount, sign and names. */
final class Preamble {

  private static final List<String> KEYS =
      List.of("discount", "values", "states", "actions", "observations");

  private final Tokens tokens;
  private final Notes notes;
  private final Map<String, Token> seen = new LinkedHashMap<>();
  private OptionalDouble discount = OptionalDouble.empty();
  private double sign = 1;
  private Names states = Names.NONE;
  private Names actions = Names.NONE;
  private Names observations = Names.NONE;

  Preamble(Tokens tokens, Notes notes) {
    this.tokens = tokens;
    this.notes = notes;
  }

  void read() {
    while (tokens.peek().is(Kind.NAME) && KEYS.contains(tokens.peek().text())) {
      entry();
    }
    require("states");
    require("actions");
    require("values");
    if (discount.isEmpty()) {
      notes.dialect(tokens.peek(), "there is no line 'discount: ...' before this");
    }
  }

  private void require(String key) {
    if (!seen.containsKey(key)) {
      throw notes.expected("a line '" + key + ": ...' before the first entry", tokens.peek());
    }
  }

  private void entry() {
    Token key = tokens.take();
    if (seen.put(key.text(), key) != null) {
      throw notes.error(key, "a second line '" + key.text() + ": ...'");
    }
    tokens.takeColon();
    switch (key.text()) {
      case "discount" -> discount();
      case "values" -> values();
      case "states" -> states = names("state");
      case "actions" -> actions = names("action");
      default -> observations = names("observation");
    }
  }

  private void discount() {
    Token at = tokens.peek();
    double value = new Numbers(tokens, notes).number();
    if (!(value > 0 && value <= 1)) {
      throw notes.error(at, "discount must be in (0, 1], got " + Numbers.text(value));
    }
    discount = OptionalDouble.of(value);
  }

  private void values() {
    Token word = tokens.take();
    switch (word.text()) {
      case "reward" -> sign = 1;
      case "cost" -> sign = -1;
      case "rewards" -> notes.dialect(word, "expected 'reward' or 'cost', got 'rewards'");
      case "costs" -> {
        notes.dialect(word, "expected 'reward' or 'cost', got 'costs'");
        sign = -1;
      }
      default -> throw notes.expected("'reward' or 'cost'", word);
    }
  }

  private Names names(String what) {
    Token first = tokens.peek();
    if (first.is(Kind.INTEGER)) {
      tokens.take();
      return new Names(what, numbered(what, first));
    }
    List<String> list = new ArrayList<>();
    Map<String, Token> places = new LinkedHashMap<>();
    while (tokens.nameFollows()) {
      Token name = tokens.take();
      if (places.put(name.text(), name) != null) {
        throw notes.error(name, what + " '" + name.text() + "' is declared twice");
      }
      list.add(name.text());
    }
    if (list.isEmpty()) {
      throw notes.expected("the number or the names of the " + what + "s", first);
    }
    return new Names(what, list);
  }

  private List<String> numbered(String what, Token count) {
    int size = Numbers.whole(count, notes);
    if (size < 1) {
      throw notes.error(count, "there must be at least one " + what + ", got " + count.text());
    }
    return Labels.numbered(size);
  }

  double discountOr(double otherwise) {
    return discount.orElse(otherwise);
  }

  double sign() {
    return sign;
  }

  Names states() {
    return states;
  }

  Names actions() {
    return actions;
  }

  /** The observations; empty for a fully observed problem. */
  Names observations() {
    return observations;
  }
}
