package org.jackdaw.envs.discrete.pomdp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.envs.discrete.pomdp.Token.Kind;

/** Reads the start distribution; where a file has none, every state is equally likely. */
final class StartLine {

  private final Tokens tokens;
  private final Notes notes;
  private final Names states;
  private final boolean observed;

  StartLine(Tokens tokens, Notes notes, Preamble preamble) {
    this.tokens = tokens;
    this.notes = notes;
    states = preamble.states();
    observed = preamble.observations().size() == 0;
  }

  /** One probability per state. */
  double[] read() {
    if (!tokens.peek().is("start")) {
      return uniform();
    }
    Token start = tokens.take();
    Token word = tokens.peek();
    boolean include = word.is("include");
    boolean exclude = word.is("exclude");
    if (include || exclude) {
      tokens.take();
    }
    tokens.takeColon();
    if (include || exclude) {
      return among(members(), exclude, start);
    }
    return distribution(start);
  }

  private double[] distribution(Token start) {
    Token first = tokens.peek();
    if (first.is("uniform")) {
      tokens.take();
      return uniform();
    }
    if (first.free()) {
      return named(first, start);
    }
    if (observed && first.is(Kind.INTEGER) && states.size() > 1) {
      return numbered(first);
    }
    return vector(new Numbers(tokens, notes), start);
  }

  private double[] named(Token first, Token start) {
    List<Integer> members = members();
    if (members.size() > 1) {
      notes.dialect(first, "several start states need 'start include:'");
    }
    return among(members, false, start);
  }

  /** A fully observed problem may name its start state by number; or this begins a vector. */
  private double[] numbered(Token first) {
    Numbers numbers = new Numbers(tokens, notes);
    tokens.take();
    if (!tokens.peek().startsNumber()) {
      return among(List.of(states.position(first, notes)), false, first);
    }
    double[] rest = numbers.probabilities(states.size() - 1, "start, with its first number,");
    double[] all = new double[states.size()];
    all[0] = Double.parseDouble(first.text());
    System.arraycopy(rest, 0, all, 1, rest.length);
    return checked(all, first);
  }

  private double[] vector(Numbers numbers, Token start) {
    return checked(numbers.probabilities(states.size(), "start"), start);
  }

  private double[] checked(double[] distribution, Token place) {
    double sum = Arrays.stream(distribution).sum();
    if (!RowCheck.near(sum)) {
      throw notes.error(place, "start must sum to 1, got " + Numbers.text(sum));
    }
    return distribution;
  }

  private List<Integer> members() {
    List<Integer> members = new ArrayList<>();
    while (tokens.nameFollows() || tokens.peek().is(Kind.INTEGER)) {
      members.add(states.position(tokens.take(), notes));
    }
    if (members.isEmpty()) {
      throw notes.expected("a state", tokens.peek());
    }
    return members;
  }

  private double[] among(List<Integer> members, boolean others, Token place) {
    boolean[] in = new boolean[states.size()];
    Arrays.fill(in, others);
    members.forEach(m -> in[m] = !others);
    int count = 0;
    for (boolean member : in) {
      count += member ? 1 : 0;
    }
    if (count == 0) {
      throw notes.error(place, "start excludes every state");
    }
    double[] distribution = new double[in.length];
    for (int s = 0; s < in.length; s++) {
      distribution[s] = in[s] ? 1.0 / count : 0;
    }
    return distribution;
  }

  private double[] uniform() {
    double[] distribution = new double[states.size()];
    Arrays.fill(distribution, 1.0 / distribution.length);
    return distribution;
  }
}
