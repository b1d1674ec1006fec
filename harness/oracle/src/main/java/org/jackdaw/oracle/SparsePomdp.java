package org.jackdaw.oracle;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Reward;

/**
 * A flattened model as a partially observed decision problem for solvers: for every state and
 * action the pairs of next state and joint observation, with their probabilities, sorted by
 * observation. What ends in a terminal state is left out, since nothing is worth anything there.
 * Immutable.
 */
public final class SparsePomdp {

  /** Whether the reward tells something about the state. */
  public enum RewardSeen {
    /** The reward of a step is part of what is observed, as for every agent of the harness. */
    EVIDENCE,
    /** Only what is observed beside the reward counts, as in the literature's problem files. */
    IGNORED
  }

  private final JointModel joint;
  private final JointOutcomes outcomes;
  private final boolean[] silenced; // modalities that are not looked at
  private final TupleNumbers observations;
  private final int[] scratch;
  private final int[] observationOf; // by joint outcome
  private final int[][] starts; // per action, by state
  private final int[][] next;
  private final int[][] seen;
  private final double[][] probabilities;

  /**
   * A problem.
   *
   * @param joint the flattened model
   * @param rewardSeen whether rewards are evidence
   */
  public SparsePomdp(JointModel joint, RewardSeen rewardSeen) {
    this(joint, rewardOnly(joint.model(), rewardSeen));
  }

  private SparsePomdp(JointModel joint, boolean[] silenced) {
    this.joint = joint;
    this.silenced = silenced;
    outcomes = joint.outcomes();
    observations = new TupleNumbers(joint.model().modalities().size());
    scratch = new int[joint.model().modalities().size()];
    observationOf = new int[outcomes.size()];
    Arrays.setAll(observationOf, this::observation);
    starts = new int[joint.actions()][joint.states() + 1];
    next = new int[joint.actions()][];
    seen = new int[joint.actions()][];
    probabilities = new double[joint.actions()][];
    for (int a = 0; a < joint.actions(); a++) {
      list(a);
    }
  }

  /**
   * A problem in which nothing is ever observed, so that a policy is a sequence of actions.
   *
   * @param joint the flattened model
   * @return the problem
   */
  public static SparsePomdp unobserved(JointModel joint) {
    boolean[] all = new boolean[joint.model().modalities().size()];
    Arrays.fill(all, true);
    return new SparsePomdp(joint, all);
  }

  private static boolean[] rewardOnly(Model model, RewardSeen seen) {
    boolean[] silenced = new boolean[model.modalities().size()];
    if (seen == RewardSeen.IGNORED) {
      model
          .reward()
          .filter(Reward::rewardOnly)
          .ifPresent(reward -> silenced[model.modality(reward.modality())] = true);
    }
    return silenced;
  }

  private int observation(int outcome) {
    for (int m = 0; m < scratch.length; m++) {
      scratch[m] = silenced[m] ? -1 : outcomes.outcome(outcome, m);
    }
    return observations.number(scratch);
  }

  private void list(int action) {
    CellList cells = new CellList(joint.states());
    for (int s = 0; s < joint.states(); s++) {
      Moves moves = joint.moves();
      int row = joint.row(s, action);
      for (int k = moves.starts[row]; k < moves.starts[row + 1]; k++) {
        if (!joint.terminal(moves.next[k])) {
          add(cells, moves.next[k], moves.probability[k], moves.emission[k]);
        }
      }
      cells.endRow();
      starts[action][s + 1] = cells.size();
    }
    next[action] = cells.states();
    seen[action] = cells.observations();
    probabilities[action] = cells.values();
  }

  private void add(CellList cells, int state, double probability, int emission) {
    for (int k = outcomes.first(emission); k < outcomes.end(emission); k++) {
      cells.add(observationOf[outcomes.outcome(k)], state, probability * outcomes.probability(k));
    }
  }

  /**
   * The model that was flattened.
   *
   * @return with all its states
   */
  public JointModel joint() {
    return joint;
  }

  /**
   * Number of states, terminal ones among them.
   *
   * @return at least 1
   */
  public int states() {
    return joint.states();
  }

  /**
   * Number of actions.
   *
   * @return at least 1
   */
  public int actions() {
    return joint.actions();
  }

  /**
   * Number of joint observations that can occur, what a silent reset shows among them.
   *
   * @return at least 1
   */
  public int observations() {
    return observations.size();
  }

  /**
   * Number of joint observations that show something: all but the one of a silent reset.
   *
   * @return at least 0
   */
  public int showing() {
    int showing = 0;
    for (int o = 0; o < observations.size(); o++) {
      boolean shows = false;
      for (int m = 0; m < scratch.length; m++) {
        shows |= observations.word(o, m) >= 0;
      }
      showing += shows ? 1 : 0;
    }
    return showing;
  }

  /**
   * The first entry of a state and action.
   *
   * @param action the action
   * @param state the state
   * @return number of the entry, to be used with the same action
   */
  public int first(int action, int state) {
    return starts[action][state];
  }

  /**
   * The end of the entries of a state and action.
   *
   * @param action the action
   * @param state the state
   * @return number of the entry behind the last
   */
  public int end(int action, int state) {
    return starts[action][state + 1];
  }

  /**
   * The next state of an entry.
   *
   * @param action the action
   * @param entry the entry
   * @return the state
   */
  public int next(int action, int entry) {
    return next[action][entry];
  }

  /**
   * The joint observation of an entry; those of one state and action ascend.
   *
   * @param action the action
   * @param entry the entry
   * @return the observation
   */
  public int observation(int action, int entry) {
    return seen[action][entry];
  }

  /**
   * The probability of an entry.
   *
   * @param action the action
   * @param entry the entry
   * @return joint probability of next state and observation, given state and action
   */
  public double probability(int action, int entry) {
    return probabilities[action][entry];
  }

  /**
   * The number of a joint observation that was made.
   *
   * @param outcomes one outcome per modality, -1 for a silent one
   * @return its number, or -1 if it cannot occur
   */
  public int observed(int[] outcomes) {
    int[] heard = outcomes.clone();
    for (int m = 0; m < heard.length; m++) {
      heard[m] = silenced[m] ? -1 : heard[m];
    }
    return observations.find(heard);
  }

  /**
   * The probability that an episode starts in a state and shows an observation at its reset.
   *
   * @param observation an observation from {@link #atReset}
   * @param state the state
   * @return joint probability
   */
  public double start(int observation, int state) {
    int emission = joint.resetEmission(state);
    double sum = 0;
    for (int k = outcomes.first(emission); k < outcomes.end(emission); k++) {
      if (observationOf[outcomes.outcome(k)] == observation) {
        sum += outcomes.probability(k);
      }
    }
    return sum * joint.start(state);
  }

  /**
   * The observations that a reset may show.
   *
   * @return ascending; one that says nothing where there is no first observation
   */
  public int[] atReset() {
    boolean[] shown = new boolean[observations.size()];
    for (int s = 0; s < joint.states(); s++) {
      int emission = joint.resetEmission(s);
      for (int k = outcomes.first(emission);
          joint.start(s) > 0 && k < outcomes.end(emission);
          k++) {
        shown[observationOf[outcomes.outcome(k)]] = true;
      }
    }
    return IntStream.range(0, shown.length).filter(o -> shown[o]).toArray();
  }
}
