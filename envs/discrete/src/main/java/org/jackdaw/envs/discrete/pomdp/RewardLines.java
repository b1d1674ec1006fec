package org.jackdaw.envs.discrete.pomdp;

import org.jackdaw.envs.discrete.pomdp.Token.Kind;

/** Reads the reward entries of a file, in all their shapes. */
final class RewardLines {

  private final Tokens tokens;
  private final Notes notes;
  private final Numbers numbers;
  private final Names states;
  private final Names actions;
  private final Names observations;
  private final RewardEntries rewards;

  RewardLines(Tokens tokens, Notes notes, Preamble preamble, RewardEntries rewards) {
    this.tokens = tokens;
    this.notes = notes;
    this.rewards = rewards;
    numbers = new Numbers(tokens, notes);
    states = preamble.states();
    actions = preamble.actions();
    observations = preamble.observations();
  }

  /** Reads one entry, from behind its R. */
  void read() {
    int[] which = actions.positions(tokens.takeAfterColon(), notes);
    if (observations.size() == 0) {
      observed(which);
    } else {
      hidden(which, place(states, tokens.takeAfterColon()));
    }
  }

  private void hidden(int[] which, int from) {
    if (!tokens.colonFollows()) {
      for (int to = 0; to < states.size(); to++) {
        perObservation(which, from, to);
      }
      return;
    }
    int to = place(states, tokens.takeAfterColon());
    if (tokens.colonFollows()) {
      int seen = place(observations, tokens.takeAfterColon());
      add(which, from, to, seen, numbers.number());
    } else {
      perObservation(which, from, to);
    }
  }

  private void perObservation(int[] which, int from, int to) {
    double[] row = numbers.numbers(observations.size(), "a row of R");
    if (row.length == 1) {
      add(which, from, to, RewardEntries.ANY, row[0]);
    } else {
      add(which, from, to, RewardEntries.ANY, row);
    }
  }

  private void observed(int[] which) {
    if (!tokens.colonFollows()) {
      for (int from = 0; from < states.size(); from++) {
        perReached(which, from);
      }
      return;
    }
    int from = place(states, tokens.takeAfterColon());
    if (tokens.colonFollows()) {
      int to = place(states, tokens.takeAfterColon());
      add(which, from, to, RewardEntries.ANY, numbers.number());
    } else {
      perReached(which, from);
    }
  }

  private void perReached(int[] which, int from) {
    double[] row = numbers.numbers(states.size(), "a row of R");
    for (int to = 0; to < row.length; to++) {
      add(which, from, to, RewardEntries.ANY, row[to]);
    }
  }

  private int place(Names names, Token reference) {
    return reference.is(Kind.STAR) ? RewardEntries.ANY : names.position(reference, notes);
  }

  private void add(int[] which, int from, int to, int seen, double... values) {
    for (int a : which) {
      rewards.add(a, from, to, seen, values);
    }
  }
}
