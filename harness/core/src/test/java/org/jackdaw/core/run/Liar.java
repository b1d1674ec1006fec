package org.jackdaw.core.run;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.testkit.CueCorridor;

/** The corridor, showing its first position wrongly, which its model calls impossible. */
final class Liar implements Environment, PublishesModel {

  private final CueCorridor inside;

  Liar(CueCorridor inside) {
    this.inside = inside;
  }

  @Override
  public EnvironmentSpec spec() {
    return inside.spec();
  }

  @Override
  public Model model(long runSeed) {
    return inside.model(runSeed);
  }

  @Override
  public Observation reset(Episode episode) {
    return Observation.ofIndices(0, inside.reset(episode).outcome(1));
  }

  @Override
  public StepResult step(Value action) {
    return inside.step(action);
  }
}
