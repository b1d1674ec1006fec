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
    SpmModelChecks.require(
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
    SpmModelChecks.require(
        controls.length > 0 && controls[0].length > 0, "there must be at least one policy");
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
    SpmModelChecks.require(controls.length > 0, "there must be at least one move");
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
    SpmModelChecks.require(count > 0, "steps must be >= 1, got " + count);
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
    SpmModelChecks.require(!transitions.isEmpty(), "there must be at least one factor");
    SpmModelChecks.require(!likelihoods.isEmpty(), "there must be at least one modality");
    for (int g = 0; g < likelihoods.size(); g++) {
      int[] parents = likelihoods.get(g).parents();
      int[] complete = parents.length > 0 ? parents : allFactors();
      likelihoods.set(g, new SpmModel.Likelihood(likelihoods.get(g).table(), complete));
    }
    everywhereOrNowhere("preferences", preferences);
    everywhereOrNowhere("preference counts", preferenceCounts);
    SpmModelChecks.require(
        starts.size() <= transitions.size(), "there are more starts than factors");
    SpmModel model = new SpmModel(this);
    SpmModelChecks.check(model, moves.length > 0 ? new int[][][] {moves} : sequences);
    return model;
  }

  private void everywhereOrNowhere(String what, List<Tensor> given) {
    SpmModelChecks.require(
        given.isEmpty() || given.size() == likelihoods.size(),
        what + " must be given for all " + likelihoods.size() + " modalities, got " + given.size());
  }

  private int[] allFactors() {
    int[] all = new int[transitions.size()];
    for (int f = 0; f < all.length; f++) {
      all[f] = f;
    }
    return all;
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
    SpmModelChecks.require(
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
}
