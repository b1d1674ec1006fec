package org.jackdaw.envs.discrete.pomdp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jackdaw.api.model.Model;

/**
 * A decision problem read from a file in the .POMDP text format, or, where it declares no
 * observations, in the .MDP one. Probabilities are as they stand in the file; {@link #model} has
 * them renormalised. Costs are negated, so rewards are always to be maximised.
 *
 * <p>References: A. Cassandra, "POMDP file format", pomdp.org.
 */
public final class PomdpFile {

  private final String name;
  private final Preamble preamble;
  private final Notes notes;
  private final double[] start;
  private final Entries entries;
  private final double worstRow;

  private PomdpFile(String name, String text, Dialect dialect) {
    this.name = name;
    notes = new Notes(name, dialect);
    Tokens tokens = new Tokens(text, notes);
    preamble = new Preamble(tokens, notes);
    preamble.read();
    start = new StartLine(tokens, notes, preamble).read();
    entries = new Entries(tokens, notes, preamble, start);
    Token end = entries.read();
    worstRow = check(end);
  }

  private double check(Token end) {
    RowCheck check = new RowCheck(notes);
    check.check("T", entries.transitions(), preamble.actions(), preamble.states(), end);
    if (!fullyObserved()) {
      check.check("O", entries.likelihoods(), preamble.actions(), preamble.states(), end);
    }
    return check.worst();
  }

  /**
   * Reads a file.
   *
   * @param file where it is, in UTF-8
   * @param dialect how closely it must keep to the grammar
   * @return the problem
   * @throws IllegalArgumentException if it is not such a file, with file, line and column
   * @throws UncheckedIOException if it cannot be read
   */
  public static PomdpFile read(Path file, Dialect dialect) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return parse(file.toString(), text, dialect);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a problem from a text.
   *
   * @param name how messages call the text
   * @param text the text
   * @param dialect how closely it must keep to the grammar
   * @return the problem
   * @throws IllegalArgumentException if it is not in the format, with name, line and column
   */
  public static PomdpFile parse(String name, String text, Dialect dialect) {
    return new PomdpFile(name, text, dialect);
  }

  /**
   * How messages call it.
   *
   * @return the path, as given
   */
  public String name() {
    return name;
  }

  /**
   * The discount factor.
   *
   * @return in (0, 1]; 1 where the file has none
   */
  public double discount() {
    return preamble.discountOr(1);
  }

  /**
   * Names of the states.
   *
   * @return in order; numbers where the file gives a number
   */
  public List<String> states() {
    return preamble.states().labels();
  }

  /**
   * Names of the actions.
   *
   * @return in order
   */
  public List<String> actions() {
    return preamble.actions().labels();
  }

  /**
   * Names of the observations.
   *
   * @return in order; empty for a fully observed problem
   */
  public List<String> observations() {
    return preamble.observations().labels();
  }

  /**
   * Whether the state is seen.
   *
   * @return true if the file declares no observations
   */
  public boolean fullyObserved() {
    return observations().isEmpty();
  }

  /**
   * The probability of starting in a state.
   *
   * @param state the state
   * @return as it stands in the file
   */
  public double start(int state) {
    return start[state];
  }

  /**
   * The probability of a move.
   *
   * @param action the action
   * @param from the state before
   * @param to the state after
   * @return as it stands in the file
   */
  public double transition(int action, int from, int to) {
    return entries.transitions().row(action, from).get(to);
  }

  /**
   * The probability of an observation.
   *
   * @param action the action
   * @param to the state that it led to
   * @param seen the observation
   * @return as it stands in the file
   */
  public double likelihood(int action, int to, int seen) {
    return entries.likelihoods().row(action, to).get(seen);
  }

  /**
   * The reward of a step.
   *
   * @param action the action
   * @param from the state before
   * @param to the state after
   * @param seen the observation; not read if the problem is fully observed
   * @return reward; a cost is negative
   */
  public double reward(int action, int from, int to, int seen) {
    int observation = fullyObserved() ? RewardEntries.ANY : seen;
    double value = entries.rewards().reward(action, from, to, observation);
    return value == 0 ? 0 : preamble.sign() * value;
  }

  /**
   * The expected reward of an action, over the file's own probabilities.
   *
   * @param action the action
   * @param from the state before
   * @return sum over next states and observations of probability times reward
   */
  public double expectedReward(int action, int from) {
    SparseRow moves = transitions(action, from);
    double expected = 0;
    for (int k = 0; k < moves.size(); k++) {
      expected += moves.value(k) * expectedReward(action, from, moves.position(k));
    }
    return expected;
  }

  private double expectedReward(int action, int from, int to) {
    if (fullyObserved()) {
      return reward(action, from, to, 0);
    }
    SparseRow outcomes = likelihoods(action, to);
    double expected = 0;
    for (int k = 0; k < outcomes.size(); k++) {
      expected += outcomes.value(k) * reward(action, from, to, outcomes.position(k));
    }
    return expected;
  }

  /**
   * States in which an episode ends; the format knows none, a dialect does.
   *
   * @return the states
   */
  public List<Integer> terminals() {
    return entries.terminals();
  }

  /**
   * What the lenient dialect let pass.
   *
   * @return sentences with file, line and column
   */
  public List<String> warnings() {
    return notes.warnings();
  }

  /**
   * By how much the row furthest from a distribution misses the sum one.
   *
   * @return at most 1e-5
   */
  public double largestDeviation() {
    return worstRow;
  }

  /**
   * The problem as a model: factor {@code state}, control {@code action}, modality {@code
   * observation}, and the reward as a reward-only modality {@code reward}. Rows are renormalised.
   * There is no observation before the first action unless the state itself is seen. Where the
   * reward depends on what is observed, the outcomes of {@code observation} are pairs of
   * observation and reward.
   *
   * @return the model
   * @throws IllegalArgumentException if the reward depends on so much that its table is too large
   */
  public Model model() {
    return new FileModel(this).build();
  }

  SparseRow transitions(int action, int from) {
    return entries.transitions().row(action, from);
  }

  SparseRow likelihoods(int action, int to) {
    return entries.likelihoods().row(action, to);
  }
}
