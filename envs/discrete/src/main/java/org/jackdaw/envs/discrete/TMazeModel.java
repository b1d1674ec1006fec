package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.TMaze.Cue;
import org.jackdaw.envs.discrete.TMaze.Form;
import org.jackdaw.envs.discrete.TMaze.Options;

/** Builds the model of a {@link TMaze} from its options. */
final class TMazeModel {

  static final int REWARD = 1;
  private static final int LOSS = 2;
  private static final int LEFT = 1;
  private static final int RIGHT = 2;
  private static final int CUE = 3;
  private static final int MIDDLE = 4;

  private TMazeModel() {}

  static Model of(Options options) {
    ModelBuilder builder = Model.builder();
    Variable location = new Variable("location", locations(options.form()));
    builder.factor(location).factor("context", "left", "right");
    builder.control(new Variable("move", location.labels()));
    builder.deterministicTransition(
        "location",
        List.of(Parent.before("location"), Parent.control("move")),
        v -> arrived(options, v[0], v[1]));
    builder.startAt("location", "centre");
    context(builder, options);
    location(builder, options, location);
    reward(builder, options);
    if (options.cue() != Cue.IN_LOCATION) {
      cue(builder, options);
    }
    return builder.build();
  }

  private static List<String> locations(Form form) {
    List<String> names = new ArrayList<>(List.of("centre", "left", "right", "cue"));
    if (form == Form.FIVE_LOCATIONS) {
      names.add("middle");
    }
    return names;
  }

  private static int arrived(Options options, int from, int to) {
    boolean inArm = from == LEFT || from == RIGHT;
    if (options.absorbingArms() && inArm) {
      return from;
    }
    return options.form() == Form.FOUR_LOCATIONS || linked(from, to) ? to : from;
  }

  /** The corridors of the five-location form: centre-cue, centre-middle, middle-arms. */
  private static boolean linked(int from, int to) {
    int near = Math.min(from, to);
    int far = Math.max(from, to);
    return near == 0 && far >= CUE || far == MIDDLE && (near == LEFT || near == RIGHT);
  }

  private static void context(ModelBuilder builder, Options options) {
    Contexts.start(builder, "context", options.rewardCondition());
    Contexts.declare(
        builder, "context", options.contextBetweenEpisodes(), options.contextSwitchProbability());
  }

  private static void location(ModelBuilder builder, Options options, Variable location) {
    if (options.cue() != Cue.IN_LOCATION) {
      builder.modality(location);
      builder.deterministicLikelihood("location", List.of(Parent.after("location")), v -> v[0]);
      return;
    }
    List<String> names = new ArrayList<>(location.labels());
    names.set(CUE, "cue-left");
    names.add(CUE + 1, "cue-right");
    builder.modality(new Variable("location", names));
    builder.likelihood(
        "location",
        List.of(Parent.after("location"), Parent.after("context")),
        (v, column) -> {
          if (v[0] == CUE) {
            told(options, v[1], CUE, column);
          } else {
            column[v[0] > CUE ? v[0] + 1 : v[0]] = 1;
          }
        });
  }

  /** What the cue says; its outcomes for left and right follow each other. */
  private static void told(Options options, int context, int left, double[] column) {
    int named = options.misleadingCue() ? 1 - context : context;
    column[left + named] = options.cueValidity();
    column[left + 1 - named] = 1 - options.cueValidity();
  }

  private static void reward(ModelBuilder builder, Options options) {
    builder.modality("reward", "none", "reward", "loss");
    builder.likelihood(
        "reward",
        List.of(Parent.after("location"), Parent.after("context")),
        (v, column) -> outcome(options, v[0], v[1], column));
    builder.reward("reward", 0, options.reward(), options.loss());
  }

  private static void outcome(Options options, int location, int context, double[] column) {
    if (location != LEFT && location != RIGHT) {
      column[0] = 1;
      return;
    }
    boolean right = location - LEFT == context;
    double p =
        right
            ? options.rewardProbability()
            : options.punishmentProbability().orElse(options.rewardProbability());
    int likely = right ? REWARD : LOSS;
    column[likely] = p;
    column[options.dependentOutcomes() ? REWARD + LOSS - likely : 0] = 1 - p;
  }

  private static void cue(ModelBuilder builder, Options options) {
    boolean nullOutcome = options.cue() == Cue.NULL_OUTCOME;
    int first = nullOutcome ? 1 : 0;
    if (nullOutcome) {
      builder.modality("cue", "none", "left", "right");
    } else {
      builder.modality("cue", "left", "right");
    }
    builder.likelihood(
        "cue",
        List.of(Parent.after("location"), Parent.after("context")),
        (v, column) -> {
          if (v[0] == CUE) {
            told(options, v[1], first, column);
          } else if (nullOutcome) {
            column[0] = 1;
          } else {
            column[0] = 0.5;
            column[1] = 0.5;
          }
        });
  }
}
