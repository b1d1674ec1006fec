package org.jackdaw.aif.spm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects the parts of an {@link SpmModel}; factors and modalities are numbered as added. */
public final class SpmModelBuilder {

  final List<SpmModel.Likelihood> likelihoods = new ArrayList<>();
  final List<Tensor> transitions = new ArrayList<>();
  final List<Tensor> preferences = new ArrayList<>();
  Optional<Tensor> habit = Optional.empty();
  private final List<Tensor> starts = new ArrayList<>();
  private List<Tensor> likelihoodCounts = List.of();
  private List<Tensor> transitionCounts = List.of();
  private List<Tensor> preferenceCounts = List.of();
  private List<Tensor> startCounts = List.of();
  private Optional<Tensor> habitCounts = Optional.empty();
  private int[][][] sequences = {};
  private int[][] moves = {};
  private OptionalInt steps = OptionalInt.empty();

  SpmModelBuilder() {}

  /**
   * Adds a factor.
   *
   * @param table transition B, axes [next state, state, control]; columns need not be normalised
   * @return this
   */
  public SpmModelBuilder factor(Tensor table) {
    require(
        table.rank() == 3 && table.size(0) == table.size(1) && table.size(2) > 0,
        "transition must have axes [next state, state, control], got "
            + Arrays.toString(table.shape()));
    transitions.add(table);
    return this;
  }

  /**
   * Adds an outcome modality.
   *
   * @param table likelihood A, axes [outcome, state of parent 0, ...]; columns need not be
   *     normalised
   * @param parents the factors it depends on, in the order of the axes; none means all
   * @return this
   */
  public SpmModelBuilder modality(Tensor table, int... parents) {
    likelihoods.add(new SpmModel.Likelihood(table, parents.clone()));
    return this;
  }

  /**
   * Says where the next factor starts; factors of which nothing is said start anywhere.
   *
   * @param weights D, one per state, at least 0
   * @return this
   */
  public SpmModelBuilder start(double... weights) {
    starts.add(Tensor.vector(weights));
    return this;
  }

  /**
   * Says what is preferred in the next modality.
   *
   * @param logPreference C, axes [outcome, step], or [outcome, 1] if it stays the same; nats
   * @return this
   */
  public SpmModelBuilder preference(Tensor logPreference) {
    preferences.add(logPreference);
    return this;
  }

  /**
   * Says how readily each policy is taken.
   *
   * @param weights E, one per policy, at least 0
   * @return this
   */
  public SpmModelBuilder habit(double... weights) {
    habit = Optional.of(Tensor.vector(weights));
    return this;
  }

  /**
   * Lets the likelihoods be learnt.
   *
   * @param counts a, one tensor per modality
   * @return this
   */
  public SpmModelBuilder likelihoodCounts(List<Tensor> counts) {
    likelihoodCounts = List.copyOf(counts);
    return this;
  }

  /**
   * Lets the transitions be learnt.
   *
   * @param counts b, one tensor per factor
   * @return this
   */
  public SpmModelBuilder transitionCounts(List<Tensor> counts) {
    transitionCounts = List.copyOf(counts);
    return this;
  }

  /**
   * Lets the preferences be learnt.
   *
   * @param counts c, one tensor per modality, axes [outcome, step] or [outcome, 1]
   * @return this
   */
  public SpmModelBuilder preferenceCounts(List<Tensor> counts) {
    preferenceCounts = List.copyOf(counts);
    return this;
  }

  /**
   * Lets the starts be learnt.
   *
   * @param counts d, one tensor per factor
   * @return this
   */
  public SpmModelBuilder startCounts(List<Tensor> counts) {
    startCounts = List.copyOf(counts);
    return this;
  }

  /**
   * Lets the habit be learnt.
   *
   * @param counts e, one per policy
   * @return this
   */
  public SpmModelBuilder habitCounts(double... counts) {
    habitCounts = Optional.of(Tensor.vector(counts));
    return this;
  }

  /**
   * Gives the policies as sequences that are chosen once and pruned as evidence comes in; replaces
   * any moves.
   *
   * @param controls V: control of [step][policy][factor]
   * @return this
   */
  public SpmModelBuilder policies(int[][][] controls) {
    require(controls.length > 0 && controls[0].length > 0, "there must be at least one policy");
    sequences = deepCopy(controls);
    moves = new int[0][];
    return this;
  }

  /**
   * Gives the policies as single moves between which the agent chooses at every step, without
   * looking further. Replaces any sequences. Without any policies all combinations of controls are
   * taken.
   *
   * @param controls U: control of [policy][factor]
   * @return this
   */
  public SpmModelBuilder moves(int[][] controls) {
    require(controls.length > 0, "there must be at least one move");
    moves = deepCopy(new int[][][] {controls})[0];
    sequences = new int[0][][];
    return this;
  }

  /**
   * Says how long a trial is; sequences have one row fewer, longer ones are cut.
   *
   * @param count T, at least 1
   * @return this
   */
  public SpmModelBuilder steps(int count) {
    require(count > 0, "steps must be >= 1, got " + count);
    steps = OptionalInt.of(count);
    return this;
  }

  /**
   * The model.
   *
   * @return an immutable model
   * @throws IllegalArgumentException if the parts do not fit
   */
  public SpmModel build() {
    require(!transitions.isEmpty(), "there must be at least one factor");
    require(!likelihoods.isEmpty(), "there must be at least one modality");
    for (int g = 0; g < likelihoods.size(); g++) {
      likelihoods.set(g, checked(g, likelihoods.get(g)));
    }
    checkSizes();
    return new SpmModel(this);
  }

  private SpmModel.Likelihood checked(int modality, SpmModel.Likelihood given) {
    int[] parents = given.parents().length > 0 ? given.parents() : allFactors();
    Tensor table = given.table();
    require(
        table.rank() == parents.length + 1,
        "likelihood " + modality + " must have one axis per parent and one for the outcomes");
    for (int p = 0; p < parents.length; p++) {
      require(
          parents[p] >= 0 && parents[p] < transitions.size(),
          "likelihood " + modality + ": there is no factor " + parents[p]);
      int states = transitions.get(parents[p]).size(0);
      require(
          table.size(p + 1) == states,
          "likelihood "
              + modality
              + " must have "
              + states
              + " columns along axis "
              + (p + 1)
              + ", got "
              + table.size(p + 1));
    }
    return new SpmModel.Likelihood(table, parents);
  }

  private int[] allFactors() {
    int[] all = new int[transitions.size()];
    for (int f = 0; f < all.length; f++) {
      all[f] = f;
    }
    return all;
  }

  private void checkSizes() {
    for (int f = 0; f < starts.size(); f++) {
      require(
          f < transitions.size() && starts.get(f).length() == transitions.get(f).size(0),
          "start " + f + " must have one number per state of its factor");
    }
    List<Tensor> tables = likelihoods.stream().map(SpmModel.Likelihood::table).toList();
    sameShapes("likelihood counts", likelihoodCounts, tables);
    sameShapes("transition counts", transitionCounts, transitions);
    sameShapes("start counts", startCounts, completeStarts());
    checkOutcomes("preferences", preferences, tables);
    checkOutcomes("preference counts", preferenceCounts, tables);
    checkPolicies();
  }

  private static void sameShapes(String what, List<Tensor> counts, List<Tensor> tables) {
    require(
        counts.isEmpty() || counts.size() == tables.size(),
        what + " must be given for all " + tables.size() + ", got " + counts.size());
    for (int i = 0; i < counts.size(); i++) {
      require(
          Arrays.equals(counts.get(i).shape(), tables.get(i).shape()),
          what
              + " "
              + i
              + " must have shape "
              + Arrays.toString(tables.get(i).shape())
              + ", got "
              + Arrays.toString(counts.get(i).shape()));
    }
  }

  private void checkOutcomes(String what, List<Tensor> given, List<Tensor> tables) {
    require(
        given.isEmpty() || given.size() == tables.size(),
        what + " must be given for all modalities");
    for (int g = 0; g < given.size(); g++) {
      Tensor table = given.get(g);
      boolean fits =
          table.rank() == 2
              && table.size(0) == tables.get(g).size(0)
              && (table.size(1) == 1 || table.size(1) >= length());
      require(
          fits,
          what
              + " of modality "
              + g
              + " must have axes [outcome, step] or [outcome, 1],"
              + " got "
              + Arrays.toString(table.shape()));
    }
  }

  private void checkPolicies() {
    PolicyPlan plan = plan();
    for (int[][] row : moves.length > 0 ? plan.controls() : sequences) {
      for (int[] policy : row) {
        require(policy.length == transitions.size(), "a policy must have one control per factor");
        for (int f = 0; f < policy.length; f++) {
          require(
              policy[f] >= 0 && policy[f] < transitions.get(f).size(2),
              "factor " + f + " has no control " + policy[f]);
        }
      }
    }
    sameLength("habit", habit, plan.count());
    sameLength("habit counts", habitCounts, plan.count());
  }

  private static void sameLength(String what, Optional<Tensor> given, int policies) {
    require(
        given.isEmpty() || given.get().length() == policies,
        what + " must have one number per policy, that is " + policies);
  }

  private int length() {
    return steps.orElse(sequences.length + 1);
  }

  PolicyPlan plan() {
    int length = length();
    if (moves.length > 0) {
      return new PolicyPlan(new int[][][] {moves}, moves.length, length, true);
    }
    if (sequences.length == 0) {
      int[] sizes = transitions.stream().mapToInt(table -> table.size(2)).toArray();
      return PolicyPlan.allMoves(sizes, length);
    }
    require(
        sequences.length >= length - 1,
        "policies must have " + (length - 1) + " rows, got " + sequences.length);
    return new PolicyPlan(Arrays.copyOf(sequences, length - 1), sequences[0].length, length, false);
  }

  List<Tensor> completeStarts() {
    List<Tensor> all = new ArrayList<>(starts);
    for (int f = starts.size(); f < transitions.size(); f++) {
      double[] anywhere = new double[transitions.get(f).size(0)];
      Arrays.fill(anywhere, 1);
      all.add(Tensor.vector(anywhere));
    }
    return List.copyOf(all);
  }

  Counts counts() {
    return new Counts(
        likelihoodCounts, transitionCounts, preferenceCounts, startCounts, habitCounts);
  }

  private static int[][][] deepCopy(int[][][] controls) {
    int[][][] copy = new int[controls.length][][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = new int[controls[i].length][];
      for (int k = 0; k < copy[i].length; k++) {
        copy[i][k] = controls[i][k].clone();
      }
    }
    return copy;
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException("spm model: " + message);
    }
  }
}
