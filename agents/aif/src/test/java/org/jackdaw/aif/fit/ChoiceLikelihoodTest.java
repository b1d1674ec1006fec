package org.jackdaw.aif.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.aif.SampledWorld;
import org.jackdaw.aif.agent.ActiveInferenceAgent;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.PredictsActions;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.space.Value;
import org.junit.jupiter.api.Test;

class ChoiceLikelihoodTest {

  private static final int ASK = 0;
  private static final int[][] HISTORIES = {{0, 0, 1}, {1, 2, 0}, {0, 1, 1}, {2, 2, 2}};

  /** The dog points left whenever asked; the left box holds the prize. */
  private static RecordedEpisode history(int... moves) {
    int[] dogs = new int[moves.length];
    double[] rewards = new double[moves.length];
    for (int t = 0; t < moves.length; t++) {
      dogs[t] = moves[t] == ASK ? 1 : 0;
      rewards[t] = moves[t] == ASK ? 0 : moves[t] == 1 ? 1 : -1;
    }
    return Boxes.episode(moves, dogs, rewards);
  }

  private static Behaviour histories() {
    List<RecordedEpisode> episodes = new ArrayList<>();
    for (int[] moves : HISTORIES) {
      episodes.add(history(moves));
    }
    return new Behaviour("ann", episodes);
  }

  /**
   * The same likelihood without the engine: Bayes by hand; the value of a move is the expected
   * reward times the scale plus the mutual information of prize and each modality; choices are a
   * softmax.
   */
  private static double byHand(double gamma, double scale, double validity, double lapse) {
    double sum = 0;
    for (int[] moves : HISTORIES) {
      double left = 0.5;
      for (int move : moves) {
        double dog = left * validity + (1 - left) * (1 - validity);
        double[] g = {
          entropy(dog) - entropy(validity),
          scale * (2 * left - 1) + entropy(left),
          scale * (1 - 2 * left) + entropy(left)
        };
        double total = 0;
        for (double value : g) {
          total += StrictMath.exp(gamma * value);
        }
        sum += StrictMath.log((1 - lapse) * StrictMath.exp(gamma * g[move]) / total + lapse / 3);
        left = move == ASK ? left * validity / dog : 1;
      }
    }
    return sum;
  }

  private static double entropy(double p) {
    return p <= 0 || p >= 1 ? 0 : -p * StrictMath.log(p) - (1 - p) * StrictMath.log(1 - p);
  }

  @Test
  void isThatOfAComputationWithoutTheEngine() {
    AgentFamily family =
        Boxes.family(0.5).withModel(v -> Boxes.model(v.get("validity")), "validity");
    ChoiceLikelihood likelihood = new ChoiceLikelihood(family, histories());

    for (double gamma : new double[] {0, 0.7, 3}) {
      for (double scale : new double[] {0.5, 2}) {
        for (double validity : new double[] {0.6, 0.9}) {
          Values values =
              Boxes.values("gamma", gamma, "preference-scale", scale, "validity", validity);
          assertThat(likelihood.at(values))
              .isCloseTo(byHand(gamma, scale, validity, 0), within(1e-9));
        }
      }
    }
  }

  @Test
  void mixesLapsesIn() {
    ChoiceLikelihood likelihood = new ChoiceLikelihood(Boxes.family(0.8), histories());

    assertThat(likelihood.at(Boxes.values("gamma", 2, "lapse", 0.3)))
        .isCloseTo(byHand(2, 1, 0.8, 0.3), within(1e-9));
    assertThat(likelihood.at(Boxes.values("lapse", 1)))
        .isCloseTo(12 * StrictMath.log(1 / 3.0), within(1e-12));
    assertThatThrownBy(() -> likelihood.at(Boxes.values("lapse", 1.5)))
        .hasMessage("lapse: must be in [0, 1], got 1.5");
  }

  @Test
  void sumsToOneOverAllThatASubjectCouldDo() {
    double sum = 0;
    for (int code = 0; code < 27; code++) {
      RecordedEpisode lived = history(code / 9, code / 3 % 3, code % 3);
      Behaviour behaviour = new Behaviour("ann", List.of(lived));
      sum += StrictMath.exp(new ChoiceLikelihood(Boxes.family(0.8), behaviour).at(Boxes.values()));
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void scoresEpisodesThatAreAlikeOnceAndCountsThemAll() {
    List<RecordedEpisode> twice = List.of(history(0, 1), history(2, 2), history(0, 1));

    double[] scores =
        new ChoiceLikelihood(Boxes.family(0.8), new Behaviour("ann", twice))
            .perEpisode(Boxes.values());

    assertThat(scores).hasSize(3);
    assertThat(scores[2]).isEqualTo(scores[0]).isNotEqualTo(scores[1]);
  }

  @Test
  void relivesWhatWasLearntBetweenEpisodes() {
    // live: the probabilities of an agent that acts and learns; then its record is scored
    Model model = Boxes.model(0.8);
    Knowledge learner =
        Knowledge.Structure.of(model, List.of("likelihood.dog", "likelihood.pay"), 0.5, true);
    AgentFamily family = FactoryFamily.activeInference(Boxes.drawing(), Boxes.context(learner));
    Values values = Boxes.values("gamma", 1.5, "likelihood-learning-rate", 0.6);
    Agent agent = family.agent(values, SeedTree.root(8));
    BehaviourRecorder recorder = new BehaviourRecorder();
    LiveScore live = new LiveScore((ActiveInferenceAgent) agent, recorder);

    for (int e = 0; e < 12; e++) {
      EpisodeLoop.run(
          new StepLimit(new SampledWorld(model, Boxes.STEPS), Boxes.STEPS),
          agent,
          new Episode(1, e % 4 == 3 ? Phase.EVALUATE : Phase.TRAIN, e, e, e),
          live);
    }

    ChoiceLikelihood likelihood = new ChoiceLikelihood(family, recorder.behaviour("ann"));
    assertThat(likelihood.at(values)).isCloseTo(live.sum, within(1e-9));
    assertThat(likelihood.at(Boxes.values("gamma", 1.5, "likelihood-learning-rate", 0)))
        .isNotCloseTo(live.sum, within(0.01));
  }

  /** Sums the log-probabilities of the next action, asked for after each perception. */
  private static final class LiveScore implements EpisodeListener {
    private final PredictsActions agent;
    private final BehaviourRecorder recorder;
    private final double[] probabilities = new double[3];
    private double sum;

    LiveScore(PredictsActions agent, BehaviourRecorder recorder) {
      this.agent = agent;
      this.recorder = recorder;
    }

    @Override
    public void began(Episode episode, Observation first) {
      recorder.began(episode, first);
      agent.actionProbabilities(probabilities);
    }

    @Override
    public void acted(Value action) {
      sum += StrictMath.log(probabilities[((Index) action).value()]);
    }

    @Override
    public void stepped(int step, Transition transition, StepResult result) {
      recorder.stepped(step, transition, result);
      if (!result.last()) {
        agent.actionProbabilities(probabilities);
      }
    }

    @Override
    public void ended(org.jackdaw.api.loop.EpisodeResult result) {
      recorder.ended(result);
    }
  }

  @Test
  void refusesAgentsThatDoNotPredict() {
    AgentFamily mute =
        new AgentFamily() {
          @Override
          public Space actions() {
            return Boxes.model(0.8).actions().space();
          }

          @Override
          public Agent agent(Values values, SeedTree seeds) {
            return new Mute();
          }
        };

    assertThatThrownBy(() -> new ChoiceLikelihood(mute, histories()).at(Boxes.values()))
        .hasMessage("Mute does not predict its actions");
  }

  private static final class Mute implements Agent {
    @Override
    public void begin(Observation first, Phase phase) {}

    @Override
    public Value act() {
      return Index.of(0);
    }

    @Override
    public void observe(Transition transition) {}
  }

  @Test
  void refusesActionsAndParametersThatTheAgentsDoNotHave() {
    Behaviour fourth =
        new Behaviour(
            "ann", List.of(Boxes.episode(new int[] {3}, new int[] {0}, new double[] {0})));

    assertThatThrownBy(() -> new ChoiceLikelihood(Boxes.family(0.8), fourth))
        .hasMessageContaining("is not in Discrete");
    assertThatThrownBy(() -> Boxes.family(0.8).check(List.of("gama")))
        .hasMessageContaining(
            "unknown parameter of active-inference 'gama': did you mean 'gamma'?");
    assertThatThrownBy(
            () ->
                new ChoiceLikelihood(Boxes.family(0.8), histories()).at(Boxes.values("gamma", -1)))
        .hasMessage("active-inference: gamma must be finite and >= 0, got -1");
  }
}
