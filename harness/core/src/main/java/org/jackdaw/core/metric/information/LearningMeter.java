package org.jackdaw.core.metric.information;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeReader;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Observation;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.oracle.ReferenceLearner;

/** Shows training to the reference learner of a cell, and says what it knows. */
final class LearningMeter implements Meter {

  private final RevealsState world;
  private final Model model;
  private final ReferenceLearner learner;
  private final OutcomeReader reader;
  private final int[] outcomes;
  private final int[] controls;
  private int[] before;
  private int[] after;
  private double gainedBefore;
  private double expectedBefore;
  private boolean training;
  private double total;
  private double error;
  private double visitedError;

  LearningMeter(RevealsState world, Model model, ReferenceLearner learner) {
    this.world = world;
    this.model = model;
    this.learner = learner;
    this.reader = new OutcomeReader(model);
    this.outcomes = new int[model.modalities().size()];
    this.controls = new int[model.controls().size()];
    this.before = new int[model.factors().size()];
    this.after = new int[model.factors().size()];
  }

  @Override
  public void began(Episode episode, Observation first) {
    training = episode.phase() == Phase.TRAIN;
    if (training) {
      gainedBefore = learner.gained();
      expectedBefore = learner.expected();
      look(before);
      reader.readFirst(first, outcomes);
      learner.begin(before, outcomes);
    }
  }

  private void look(int[] target) {
    HiddenState now = world.hiddenState();
    for (int f = 0; f < target.length; f++) {
      target[f] = now.state(f);
    }
  }

  @Override
  public void stepped(int step, Transition transition, StepResult result) {
    if (!training) {
      return;
    }
    int action = model.actions().joint(transition.action());
    for (int c = 0; c < controls.length; c++) {
      controls[c] = model.actions().control(action, c);
    }
    look(after);
    reader.tryRead(step, transition.after(), transition.reward(), outcomes);
    learner.step(before, controls, after, outcomes);
    int[] free = before;
    before = after;
    after = free;
  }

  @Override
  public void ended(EpisodeResult result) {
    total = learner.total();
    error = learner.error();
    visitedError = learner.visitedError();
  }

  @Override
  public OptionalDouble value(int column) {
    return switch (column) {
      case 0 -> inTraining(learner.gained() - gainedBefore);
      case 1 -> inTraining(learner.expected() - expectedBefore);
      case 2 -> OptionalDouble.of(Nats.toBits(total));
      case 3 -> OptionalDouble.of(Nats.toBits(error));
      default -> OptionalDouble.of(Nats.toBits(visitedError));
    };
  }

  private OptionalDouble inTraining(double nats) {
    return training ? OptionalDouble.of(Nats.toBits(nats)) : OptionalDouble.empty();
  }
}
