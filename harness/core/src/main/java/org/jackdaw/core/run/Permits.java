package org.jackdaw.core.run;

import java.util.concurrent.Semaphore;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Bounds how many cells compute at once. A cell whose world answers from elsewhere does not. */
final class Permits {

  private final Semaphore free;

  Permits(int jobs) {
    free = new Semaphore(jobs);
  }

  void take() {
    free.acquireUninterruptibly();
  }

  void giveBack() {
    free.release();
  }

  /** A world whose cell lets others compute while it waits for a reset or a step. */
  Environment waiting(Environment world) {
    return new WaitingWorld(world);
  }

  private final class WaitingWorld implements Environment {

    private final Environment world;

    WaitingWorld(Environment world) {
      this.world = world;
    }

    @Override
    public EnvironmentSpec spec() {
      return world.spec();
    }

    @Override
    public Observation reset(Episode episode) {
      giveBack();
      try {
        return world.reset(episode);
      } finally {
        take();
      }
    }

    @Override
    public StepResult step(Value action) {
      giveBack();
      try {
        return world.step(action);
      } finally {
        take();
      }
    }

    @Override
    public void close() {
      world.close();
    }
  }
}
