package org.jackdaw.core.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RendersText;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.space.Value;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.jackdaw.core.trace.EpisodeTrace;
import org.jackdaw.core.trace.ValueText;

/**
 * A world run alone through a recorded episode: with the actions that were recorded, without the
 * agent that took them. What was believed and planned is not there.
 *
 * @param trace what the world answers now
 * @param ended whether the episode has ended with the last recorded action
 */
public record WorldReplay(EpisodeTrace trace, boolean ended) {

  /**
   * Runs a world through an episode.
   *
   * @param plan the experiment
   * @param recorded the episode
   * @param trained training episodes that its run had finished before it
   * @return what comes of it
   * @throws UsageException if the plan has no such world
   * @throws IllegalArgumentException if the world has no such actions
   */
  public static WorldReplay of(Plan plan, EpisodeTrace recorded, int trained) {
    PlannedEnvironment environment =
        plan.environments().stream()
            .filter(e -> e.label().equals(recorded.environment()))
            .findFirst()
            .orElseThrow(
                () -> new UsageException("the experiment has no world " + recorded.environment()));
    Episode episode =
        plan.seeds()
            .episode(
                recorded.environment(),
                recorded.seed(),
                recorded.phase(),
                trained,
                recorded.episode());
    try (Environment world = environment.open()) {
      return run(new StepLimit(world, environment.stepLimit()), world, episode, recorded);
    }
  }

  private static WorldReplay run(
      Environment limited, Environment world, Episode episode, EpisodeTrace recorded) {
    Camera camera = new Camera(world);
    boolean ended = true;
    try {
      EpisodeLoop.run(limited, new Script(world.spec().actions(), recorded), episode, camera);
    } catch (Exhausted beyond) {
      ended = false;
    }
    return new WorldReplay(recorded.with(episode.seed(), camera.steps), ended);
  }

  /** The recorded actions are used up. */
  private static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Does what was recorded. */
  private static final class Script implements Agent {

    private final Space actions;
    private final Iterator<EpisodeTrace.Step> steps;

    Script(Space actions, EpisodeTrace recorded) {
      this.actions = actions;
      this.steps = recorded.steps().listIterator(1);
    }

    @Override
    public void begin(Observation first, Phase phase) {}

    @Override
    public Value act() {
      if (!steps.hasNext()) {
        throw new Exhausted();
      }
      return ValueText.action(actions, steps.next().action().orElseThrow());
    }

    @Override
    public void observe(Transition transition) {}
  }

  /** Takes down what the world shows. */
  private static final class Camera implements EpisodeListener {

    private final Environment world;
    private final List<EpisodeTrace.Step> steps = new ArrayList<>();
    private List<Variable> factors = List.of();

    Camera(Environment world) {
      this.world = world;
    }

    @Override
    public void began(Episode episode, Observation first) {
      if (world instanceof PublishesModel publisher) {
        factors = publisher.model(episode.runSeed(), episode.trained()).factors();
      }
      take(0, Optional.empty(), OptionalDouble.empty(), first);
    }

    @Override
    public void stepped(int step, Transition transition, StepResult result) {
      String action = ValueText.action(world.spec().actions(), transition.action());
      OptionalDouble reward = OptionalDouble.of(result.reward());
      take(step, Optional.of(action), reward, transition.after());
    }

    private void take(int step, Optional<String> action, OptionalDouble reward, Observation seen) {
      steps.add(
          EpisodeTrace.Step.ofWorld(
              step,
              action,
              reward,
              ValueText.observation(world.spec().observations().modalities(), seen),
              world instanceof RendersText drawn ? Optional.of(drawn.render()) : Optional.empty(),
              world instanceof RevealsState open && !factors.isEmpty()
                  ? Optional.of(ValueText.state(factors, open.hiddenState()))
                  : Optional.empty()));
    }
  }
}
