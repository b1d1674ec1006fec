package org.jackdaw.core.run;

import java.util.Optional;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.RendersPicture;
import org.jackdaw.api.env.RendersText;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** The corridor with a picture of four bytes at its start, and with letters afterwards. */
final class PaintedCorridor implements Environment, RendersText, RendersPicture {

  private final DrawnCorridor inside = new DrawnCorridor();
  private boolean started;

  @Override
  public EnvironmentSpec spec() {
    return inside.spec();
  }

  @Override
  public Observation reset(Episode episode) {
    started = true;
    return inside.reset(episode);
  }

  @Override
  public StepResult step(Value action) {
    started = false;
    return inside.step(action);
  }

  @Override
  public String render() {
    return inside.render();
  }

  @Override
  public Optional<byte[]> png() {
    return started ? Optional.of(new byte[] {0, 1, 2, -1}) : Optional.empty();
  }
}
