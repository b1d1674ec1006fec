package org.jackdaw.core.wrap;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RendersText;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.random.KeyedRandom;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * A dial from 0 to 3 that opens a vault at 3; it slips when turned right. At 0 turning left is
 * forbidden, by a mask if masks are shown. The bell is seen and pays.
 */
final class Vault implements Environment, PublishesModel, RevealsState, RendersText {

  private static final double SLIP = 0.3;

  private final boolean masks;
  private final double prize;
  private final Model model;
  private long seed;
  private int step;
  private int dial;
  private boolean running;

  Vault(boolean masks, double prize) {
    this.masks = masks;
    this.prize = prize;
    this.model =
        Model.builder()
            .factor("dial", "0", "1", "2", "3")
            .control("turn", "left", "stay", "right")
            .modality("dial", "0", "1", "2", "3")
            .modality("bell", "silent", "ring")
            .transition(
                "dial",
                List.of(Parent.before("dial"), Parent.control("turn")),
                (v, column) -> {
                  int aim = Math.max(0, Math.min(3, v[0] + v[1] - 1));
                  column[aim] += v[1] == 2 ? 1 - SLIP : 1;
                  column[v[0]] += v[1] == 2 ? SLIP : 0;
                })
            .deterministicLikelihood("dial", List.of(Parent.after("dial")), v -> v[0])
            .deterministicLikelihood("bell", List.of(Parent.after("dial")), v -> v[0] == 3 ? 1 : 0)
            .start("dial", 0.5, 0.5, 0, 0)
            .reward("bell", -0.1, prize)
            .terminal("dial", "3")
            .build();
  }

  @Override
  public EnvironmentSpec spec() {
    return new EnvironmentSpec(
        "vault",
        model.observationSpace(),
        model.actions().space(),
        OptionalInt.of(20),
        SUCCESS,
        List.of());
  }

  private static final Optional<java.util.function.Predicate<StepResult>> SUCCESS =
      Optional.of(last -> last.observation().outcome(1) == 1);

  @Override
  public Observation reset(Episode episode) {
    seed = episode.seed();
    step = 0;
    dial = KeyedRandom.uniform(seed, 0, 0) < 0.5 ? 0 : 1;
    running = true;
    return observation();
  }

  @Override
  public StepResult step(Value action) {
    if (!running) {
      throw new IllegalStateException("vault: not running");
    }
    if (!spec().actions().contains(action)) {
      throw new IllegalArgumentException("vault: no such action");
    }
    int turn = ((Index) action).value() - 1;
    if (masks && dial == 0 && turn < 0) {
      throw new IllegalArgumentException("vault: forbidden by the mask");
    }
    step++;
    boolean slips = turn > 0 && KeyedRandom.uniform(seed, step, 1) < SLIP;
    dial = slips ? dial : Math.max(0, Math.min(3, dial + turn));
    running = dial < 3;
    return new StepResult(observation(), running ? -0.1 : prize, !running, false);
  }

  private Observation observation() {
    Observation seen = Observation.ofIndices(dial, dial == 3 ? 1 : 0);
    return masks ? seen.withMask(ActionMask.of(dial > 0, true, true)) : seen;
  }

  @Override
  public Model model(long runSeed) {
    return model;
  }

  @Override
  public String render() {
    return "dial at " + dial;
  }

  @Override
  public HiddenState hiddenState() {
    return new HiddenState() {
      @Override
      public int factors() {
        return 1;
      }

      @Override
      public int state(int factor) {
        return dial;
      }
    };
  }
}
