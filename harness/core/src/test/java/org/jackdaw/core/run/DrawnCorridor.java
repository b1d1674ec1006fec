package org.jackdaw.core.run;

import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Places;
import org.jackdaw.api.env.RendersText;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.testkit.CueCorridor;

/** The corridor with a picture that needs quotes. */
final class DrawnCorridor implements Environment, RendersText {

  private final CueCorridor inside = CueCorridor.informed();
  private int position;

  @Override
  public EnvironmentSpec spec() {
    return inside.spec();
  }

  @Override
  public Observation reset(Episode episode) {
    return at(inside.reset(episode));
  }

  @Override
  public StepResult step(Value action) {
    StepResult result = inside.step(action);
    at(result.observation());
    return result;
  }

  private Observation at(Observation seen) {
    position = seen.outcome(0);
    return seen;
  }

  @Override
  public String render() {
    return "\"left\" or,\nright: " + position;
  }

  @Override
  public Optional<Places> places() {
    return Optional.of(new Places("position", Map.of("2", new Places.Spot(1, 7))));
  }
}
