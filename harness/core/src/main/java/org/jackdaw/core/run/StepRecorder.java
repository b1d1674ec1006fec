package org.jackdaw.core.run;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.ExplainsPlan;
import org.jackdaw.api.agent.HoldsBelief;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.RendersPicture;
import org.jackdaw.api.env.RendersText;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.space.Value;
import org.jackdaw.core.metric.IdealObserver;
import org.jackdaw.core.result.RowWriter;
import org.jackdaw.core.trace.BeliefText;
import org.jackdaw.core.trace.PlanText;
import org.jackdaw.core.trace.ValueText;

/**
 * Writes the steps of the episodes of one phase that are traced. It only looks, so nothing of the
 * episode depends on it; the ideal observer has seen each step before.
 */
final class StepRecorder implements EpisodeListener {

  private static final String PNG_LINK = "data:image/png;base64,";

  private final Environment world;
  private final Agent agent;
  private final List<Modality> modalities;
  private final Space actions;
  private final Optional<Model> model;
  private final Optional<IdealObserver> observer;
  private final BeliefText observers;
  private final BeliefText agents;
  private final PlanText plans;
  private final RowWriter rows;
  private final String mark;
  private String key = "";
  private Episode episode;
  private Optional<String> plan = Optional.empty();

  /**
   * A recorder.
   *
   * @param world the bare world of the phase
   * @param scene the agent, what it was told, and the last cell of every row
   * @param model the published model in force, where there is one
   * @param observer the ideal observer of that model, where there is one
   * @param rows where the rows go
   */
  StepRecorder(
      Environment world,
      Watch.Scene scene,
      Optional<Model> model,
      Optional<IdealObserver> observer,
      RowWriter rows) {
    this.world = world;
    this.agent = scene.agent();
    this.mark = scene.mark();
    this.modalities = world.spec().observations().modalities();
    this.actions = world.spec().actions();
    this.model = model;
    this.observer = observer;
    this.observers = BeliefText.of(model);
    this.agents = BeliefText.of(scene.told().or(() -> model));
    this.plans = new PlanText(actions);
    this.rows = rows;
  }

  /** The cells that the coming rows share, up to the checkpoint. */
  void block(String cells) {
    key = cells;
  }

  @Override
  public void began(Episode started, Observation first) {
    episode = started;
    plan = Optional.empty();
    start(0);
    rows.blank().blank();
    perceived(first);
  }

  @Override
  public void acted(Value action) {
    plan =
        agent instanceof ExplainsPlan planner
            ? Optional.of(plans.of(planner.lastPlan()))
            : Optional.empty();
  }

  @Override
  public void stepped(int step, Transition transition, StepResult result) {
    start(step);
    rows.text(ValueText.action(actions, transition.action())).decimal(result.reward());
    perceived(transition.after());
  }

  private void start(int step) {
    rows.cells(key).integer(episode.index()).integer(episode.seed()).integer(step);
  }

  private void perceived(Observation seen) {
    rows.text(ValueText.observation(modalities, seen));
    rows.text(picture());
    rows.text(state());
    observer();
    agent();
    rows.text(plan.orElse(""));
    if (!mark.isEmpty()) {
      rows.cells(mark);
    }
    try {
      rows.end();
    } catch (IOException e) {
      throw new RowsUnwritable(e);
    }
  }

  /** In colours where the world has them, as a link that holds the picture; otherwise as text. */
  private String picture() {
    Optional<byte[]> png =
        world instanceof RendersPicture painted ? painted.png() : Optional.empty();
    return png.map(bytes -> PNG_LINK + Base64.getEncoder().encodeToString(bytes))
        .orElseGet(() -> world instanceof RendersText drawn ? drawn.render() : "");
  }

  private String state() {
    return world instanceof RevealsState open && model.isPresent()
        ? ValueText.state(model.get().factors(), open.hiddenState())
        : "";
  }

  private void observer() {
    Optional<IdealObserver> knowing = observer.filter(IdealObserver::valid);
    if (knowing.isEmpty()) {
      rows.blank().blank();
      return;
    }
    List<Variable> factors = model.orElseThrow().factors();
    rows.text(
        observers.of(
            f -> {
              double[] marginal = new double[factors.get(f).size()];
              knowing.get().marginal(f, marginal);
              return marginal;
            }));
    rows.decimal(knowing.get().latestInformationGain());
  }

  private void agent() {
    if (agent instanceof HoldsBelief believer) {
      OptionalDouble energy = believer.variationalFreeEnergy();
      rows.text(agents.of(believer.belief()));
      rows.decimal(
          energy.isPresent() && Double.isFinite(energy.getAsDouble())
              ? energy
              : OptionalDouble.empty());
    } else {
      rows.blank().blank();
    }
  }
}
