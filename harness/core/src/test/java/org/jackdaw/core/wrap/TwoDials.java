package org.jackdaw.core.wrap;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.random.KeyedRandom;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * Two controls, and a chancy pay that depends on the state after the move, the state before it and
 * a control. It ends, if it does, when both dials are at their last mark.
 */
final class TwoDials implements Environment, PublishesModel, RevealsState {

  private static final double FOLLOWS = 0.8;
  private static final double CLEAR = 0.9;
  private static final double[] PAY = {0, 1, -0.5};

  private final boolean ends;
  private final Model model;
  private long seed;
  private int step;
  private int left;
  private int right;
  private boolean running;

  TwoDials(boolean ends) {
    this.ends = ends;
    ModelBuilder builder =
        Model.builder()
            .factor("left", "l0", "l1", "l2")
            .factor("right", "r0", "r1")
            .control("a", "to-0", "to-1", "to-2")
            .control("b", "keep", "flip")
            .modality("left", "l0", "l1", "l2")
            .modality("echo", "e0", "e1", "e2")
            .modality("pay", "none", "coin", "fine")
            .transition(
                "left",
                List.of(Parent.before("left"), Parent.control("a")),
                (v, column) -> {
                  column[v[1]] += FOLLOWS;
                  column[v[0]] += 1 - FOLLOWS;
                })
            .deterministicTransition(
                "right",
                List.of(Parent.before("right"), Parent.control("b")),
                v -> (v[0] + v[1]) % 2)
            .likelihood(
                "left",
                List.of(Parent.after("left")),
                (v, column) -> {
                  java.util.Arrays.fill(column, (1 - CLEAR) / 2);
                  column[v[0]] = CLEAR;
                })
            .deterministicLikelihood(
                "echo", List.of(Parent.before("right"), Parent.control("b")), v -> v[0] + v[1])
            .likelihood(
                "pay",
                List.of(Parent.after("left"), Parent.before("right"), Parent.control("b")),
                (v, column) -> System.arraycopy(chances(v[0], v[1], v[2]), 0, column, 0, 3))
            .startAt("left", "l0")
            .rewardOnly("pay", PAY);
    this.model =
        (ends ? builder.terminal(List.of("left", "right"), TwoDials::last) : builder).build();
  }

  private static boolean last(int[] states) {
    return states[0] == 2 && states[1] == 1;
  }

  private static double[] chances(int leftAfter, int rightBefore, int b) {
    double coin = 0.1 + 0.2 * leftAfter + 0.3 * rightBefore;
    double fine = b == 1 ? 0.2 : 0;
    return new double[] {1 - coin - fine < 0 ? 0 : 1 - coin - fine, Math.min(coin, 1 - fine), fine};
  }

  @Override
  public EnvironmentSpec spec() {
    return new EnvironmentSpec(
        "two-dials",
        model.observationSpace(),
        model.actions().space(),
        OptionalInt.of(12),
        Optional.empty(),
        List.of());
  }

  @Override
  public Observation reset(Episode episode) {
    seed = episode.seed();
    step = 0;
    left = 0;
    right = KeyedRandom.uniform(seed, 0, 0) < 0.5 ? 0 : 1;
    running = true;
    return Observation.ofIndices(seenLeft(), -1);
  }

  @Override
  public StepResult step(Value action) {
    if (!running) {
      throw new IllegalStateException("two-dials: not running");
    }
    if (!spec().actions().contains(action)) {
      throw new IllegalArgumentException("two-dials: no such action");
    }
    int a = ((Indices) action).get(0);
    int b = ((Indices) action).get(1);
    step++;
    int before = right;
    left = KeyedRandom.uniform(seed, step, 1) < FOLLOWS ? a : left;
    right = (right + b) % 2;
    running = !(ends && left == 2 && right == 1);
    double reward = PAY[drawn(chances(left, before, b), KeyedRandom.uniform(seed, step, 2))];
    return new StepResult(Observation.ofIndices(seenLeft(), before + b), reward, !running, false);
  }

  private int seenLeft() {
    double u = KeyedRandom.uniform(seed, step, 3);
    return u < CLEAR ? left : u < CLEAR + (1 - CLEAR) / 2 ? (left + 1) % 3 : (left + 2) % 3;
  }

  private static int drawn(double[] p, double u) {
    return u < p[0] ? 0 : u < p[0] + p[1] ? 1 : 2;
  }

  @Override
  public Model model(long runSeed) {
    return model;
  }

  @Override
  public HiddenState hiddenState() {
    return new HiddenState() {
      @Override
      public int factors() {
        return 2;
      }

      @Override
      public int state(int factor) {
        return factor == 0 ? left : right;
      }
    };
  }
}
