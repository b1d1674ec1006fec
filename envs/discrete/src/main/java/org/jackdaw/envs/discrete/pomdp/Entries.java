package org.jackdaw.envs.discrete.pomdp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jackdaw.envs.discrete.pomdp.Token.Kind;

/** Reads the entries of a file in their order; a later one overwrites what an earlier one said. */
final class Entries {

  private final Tokens tokens;
  private final Notes notes;
  private final Numbers numbers;
  private final Names states;
  private final Names actions;
  private final Names observations;
  private final double[] start;
  private final RowTable transitions;
  private final RowTable likelihoods;
  private final RewardEntries rewards;
  private final RewardLines rewardLines;
  private final List<Integer> terminals = new ArrayList<>();

  Entries(Tokens tokens, Notes notes, Preamble preamble, double[] start) {
    this.tokens = tokens;
    this.notes = notes;
    this.start = start;
    numbers = new Numbers(tokens, notes);
    states = preamble.states();
    actions = preamble.actions();
    observations = preamble.observations();
    transitions = new RowTable(actions.size(), states.size(), states.size());
    likelihoods = new RowTable(actions.size(), states.size(), observations.size());
    rewards = new RewardEntries(actions.size(), states.size());
    rewardLines = new RewardLines(tokens, notes, preamble, rewards);
  }

  /** Reads to the end of the file, whose token is returned. */
  Token read() {
    while (!tokens.peek().is(Kind.END)) {
      Token entry = tokens.take();
      switch (entry.is(Kind.NAME) ? entry.text() : "") {
        case "T" -> transition();
        case "O" -> likelihood(entry);
        case "R" -> rewardLines.read();
        case "E" -> terminal(entry);
        default -> throw wrong(entry);
      }
    }
    makeAbsorbing();
    return tokens.peek();
  }

  private IllegalArgumentException wrong(Token entry) {
    String hint = entry.startsNumber() ? " (the entry before has too many numbers)" : "";
    return notes.error(entry, "expected an entry T, O or R, got " + entry.shown() + hint);
  }

  private void transition() {
    int[] which = actions.positions(tokens.takeAfterColon(), notes);
    if (!tokens.colonFollows()) {
      matrix("T", transitions, which);
      return;
    }
    int[] from = states.positions(tokens.takeAfterColon(), notes);
    if (tokens.colonFollows()) {
      cell(transitions, which, from, states);
    } else {
      row("T", transitions, which, from);
    }
  }

  private void likelihood(Token entry) {
    if (observations.size() == 0) {
      throw notes.error(
          entry, "O needs a line 'observations: ...'; without it states are observed");
    }
    int[] which = actions.positions(tokens.takeAfterColon(), notes);
    if (!tokens.colonFollows()) {
      matrix("O", likelihoods, which);
      return;
    }
    int[] to = states.positions(tokens.takeAfterColon(), notes);
    if (tokens.colonFollows()) {
      cell(likelihoods, which, to, observations);
    } else {
      row("O", likelihoods, which, to);
    }
  }

  private void cell(RowTable table, int[] which, int[] from, Names outcomes) {
    Token reference = tokens.takeAfterColon();
    boolean all = reference.is(Kind.STAR);
    int[] to = outcomes.positions(reference, notes);
    double probability = numbers.probability();
    SparseRow whole = all ? SparseRow.constant(outcomes.size(), probability) : SparseRow.EMPTY;
    for (int a : which) {
      for (int s : from) {
        if (all) {
          table.put(a, s, whole, reference);
        } else {
          table.set(a, s, to[0], probability, reference);
        }
      }
    }
  }

  private void row(String table, RowTable target, int[] which, int[] from) {
    Token place = tokens.peek();
    SparseRow row = row(table, target.outcomes());
    for (int a : which) {
      for (int s : from) {
        target.put(a, s, row, place);
      }
    }
  }

  private SparseRow row(String table, int length) {
    if (tokens.peek().is("uniform")) {
      tokens.take();
      return SparseRow.constant(length, 1.0 / length);
    }
    if (table.equals("T") && tokens.peek().is("reset")) {
      tokens.take();
      return SparseRow.of(start);
    }
    return SparseRow.of(numbers.probabilities(length, "a row of " + table));
  }

  private void matrix(String table, RowTable target, int[] which) {
    Token word = tokens.peek();
    if (word.is("uniform")) {
      tokens.take();
      SparseRow row = SparseRow.constant(target.outcomes(), 1.0 / target.outcomes());
      rows(target, which, word, s -> row);
    } else if (word.is("identity")) {
      tokens.take();
      checkIdentity(table, target, word);
      rows(target, which, word, SparseRow::unit);
    } else {
      rows(target, which, word, s -> row(table, s, target.outcomes()));
    }
  }

  private SparseRow row(String table, int state, int length) {
    return SparseRow.of(numbers.probabilities(length, "row " + state + " of a matrix of " + table));
  }

  private void rows(RowTable target, int[] which, Token place, IntFunction<SparseRow> rows) {
    for (int s = 0; s < states.size(); s++) {
      SparseRow row = rows.apply(s);
      for (int a : which) {
        target.put(a, s, row, place);
      }
    }
  }

  private void checkIdentity(String table, RowTable target, Token word) {
    if (table.equals("O")) {
      notes.dialect(word, "'identity' is for T, not for O");
      if (target.outcomes() != states.size()) {
        throw notes.error(
            word,
            "'identity' needs as many observations as states, "
                + states.size()
                + ", got "
                + target.outcomes());
      }
    }
  }

  private void terminal(Token entry) {
    notes.dialect(entry, "terminal states by 'E:' are no part of the format");
    Token first = tokens.takeAfterColon();
    terminals.add(states.position(first, notes));
    while (tokens.nameFollows() || tokens.peek().is(Kind.INTEGER)) {
      terminals.add(states.position(tokens.take(), notes));
    }
  }

  private void makeAbsorbing() {
    for (int s : terminals) {
      for (int a = 0; a < actions.size(); a++) {
        transitions.put(a, s, SparseRow.unit(s), tokens.peek());
        rewards.add(a, s, RewardEntries.ANY, RewardEntries.ANY, 0);
      }
    }
  }

  RowTable transitions() {
    return transitions;
  }

  RowTable likelihoods() {
    return likelihoods;
  }

  RewardEntries rewards() {
    return rewards;
  }

  List<Integer> terminals() {
    return List.copyOf(terminals);
  }
}
