package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.envs.discrete.FloorPlan.CuedPair;
import org.jackdaw.envs.discrete.GeneralisedTMaze.Options;

/** Builds the model of a {@link GeneralisedTMaze} from its options. */
final class GeneralisedTMazeModel {

  private static final String POSITION = "position";
  private static final int REWARD = 1;
  private static final int LOSS = 2;

  private final Options options;
  private final FloorPlan plan;
  private final List<CuedPair> sets;
  private final ModelBuilder builder = Model.builder();

  private GeneralisedTMazeModel(Options options) {
    this.options = options;
    this.plan = options.plan();
    this.sets = plan.sets();
  }

  static Model of(Options options) {
    return new GeneralisedTMazeModel(options).built();
  }

  private Model built() {
    new WalkedGrid(plan.grid(), plan.walls()::contains, this::held, true)
        .declare(builder, POSITION);
    builder.startAt(POSITION, plan.grid().label(plan.start()));
    for (int k = 0; k < sets.size(); k++) {
      context(k);
    }
    for (int k = 0; k < sets.size(); k++) {
      cue(k);
    }
    for (int k = 0; k < sets.size(); k++) {
      reward(k);
    }
    if (sets.size() > 1) {
      pay();
    } else {
      builder.reward("reward-1", 0, options.reward(), options.loss());
    }
    return builder.build();
  }

  private boolean held(int cell) {
    return options.absorbingCandidates() && sets.stream().anyMatch(set -> set.candidate(cell));
  }

  private static String name(String of, int set) {
    return of + "-" + (set + 1);
  }

  private void context(int k) {
    builder.factor(name("context", k), "first", "second");
    if (!options.rewardLocations().isEmpty()) {
      boolean second = options.rewardLocations().get(k) == 1;
      builder.startAt(name("context", k), second ? "second" : "first");
    }
  }

  private List<Parent> parents(int k) {
    return List.of(Parent.after(POSITION), Parent.after(name("context", k)));
  }

  private void cue(int k) {
    builder.modality(name("cue", k), "none", "first", "second");
    builder.deterministicLikelihood(
        name("cue", k), parents(k), v -> v[0] == sets.get(k).cue() ? 1 + v[1] : 0);
  }

  private void reward(int k) {
    builder.modality(name("reward", k), "none", "reward", "loss");
    builder.deterministicLikelihood(
        name("reward", k), parents(k), v -> outcome(sets.get(k), v[0], v[1]));
  }

  private static int outcome(CuedPair set, int cell, int context) {
    if (!set.candidate(cell)) {
      return 0;
    }
    return cell == set.paying(context) ? REWARD : LOSS;
  }

  /** What any set pays; a cell belongs to at most one set. */
  private void pay() {
    List<Parent> parents = new ArrayList<>(List.of(Parent.after(POSITION)));
    for (int k = 0; k < sets.size(); k++) {
      parents.add(Parent.after(name("context", k)));
    }
    builder.modality("pay", "none", "reward", "loss");
    builder.deterministicLikelihood("pay", parents, this::paid);
    builder.rewardOnly("pay", 0, options.reward(), options.loss());
  }

  private int paid(int[] values) {
    for (int k = 0; k < sets.size(); k++) {
      int outcome = outcome(sets.get(k), values[0], values[1 + k]);
      if (outcome != 0) {
        return outcome;
      }
    }
    return 0;
  }
}
