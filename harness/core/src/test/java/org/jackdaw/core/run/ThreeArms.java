package org.jackdaw.core.run;

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
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.random.KeyedRandom;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Three arms that pay 1 with probability 0.2, 0.5 and 0.8, in a world that never changes. */
public final class ThreeArms implements Environment, PublishesModel, RevealsState {

  static final double[] MEANS = {0.2, 0.5, 0.8};

  private final Model model =
      Model.builder()
          .factor("place", "here")
          .control("arm", "low", "middle", "high")
          .modality("place", "here")
          .modality("pay", "nothing", "one")
          .deterministicLikelihood("place", List.of(Parent.after("place")), v -> 0)
          .likelihood(
              "pay",
              List.of(Parent.control("arm")),
              (v, column) -> {
                column[1] = MEANS[v[0]];
                column[0] = 1 - MEANS[v[0]];
              })
          .rewardOnly("pay", 0, 1)
          .build();
  private final EnvironmentSpec spec =
      new EnvironmentSpec(
          "three-arms",
          model.observationSpace(),
          model.actions().space(),
          OptionalInt.of(10),
          Optional.empty(),
          List.of());
  private long seed;
  private int step;

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public Observation reset(Episode episode) {
    seed = episode.seed();
    step = 0;
    return Observation.ofIndices(0);
  }

  @Override
  public StepResult step(Value action) {
    step++;
    double reward = KeyedRandom.uniform(seed, step, 0) < MEANS[((Index) action).value()] ? 1 : 0;
    return new StepResult(Observation.ofIndices(0), reward, false, false);
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
        return 1;
      }

      @Override
      public int state(int factor) {
        return 0;
      }
    };
  }
}
