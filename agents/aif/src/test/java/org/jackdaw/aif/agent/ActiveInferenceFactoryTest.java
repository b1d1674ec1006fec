package org.jackdaw.aif.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.convention.InformationGain;
import org.jackdaw.aif.learning.EpisodeLearning;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.testkit.AgentFactoryContract;
import org.junit.jupiter.api.Test;

class ActiveInferenceFactoryTest extends AgentFactoryContract<ActiveInferenceOptions> {

  private final ActiveInferenceFactory factory = new ActiveInferenceFactory();
  private final AgentContext maze = Agents.context(new Knowledge.Full(Models.tMaze(0.98)), 1);

  @Override
  protected AgentFactory<ActiveInferenceOptions> factory() {
    return factory;
  }

  @Test
  void acceptsEveryLevelThatHoldsAModel() {
    assertThat(factory.accepts(factory.defaults()))
        .containsExactlyInAnyOrder(
            KnowledgeLevel.MODEL, KnowledgeLevel.FILE, KnowledgeLevel.STRUCTURE);
  }

  @Test
  void findsNoProblemInTheDefaults() {
    assertThat(factory.problems(factory.defaults(), maze)).isEmpty();
  }

  @Test
  void refusesMorePoliciesThanTheMaximumAndNamesTheRemedies() {
    assertThat(factory.problems(Agents.policyLength(9), maze))
        .containsExactly(
            "active-inference: policy-length 9 over 4 actions makes 262144 policies, more than"
                + " max-policies 100000; shorten policy-length, list policies, or raise"
                + " max-policies");
  }

  @Test
  void refusesAnAstronomicNumberOfPoliciesWithoutCountingIt() {
    assertThat(factory.problems(Agents.policyLength(500), maze).get(0)).contains("too many");
  }

  @Test
  void refusesAPolicyThatNamesAnUnknownAction() {
    var options = Agents.options(o -> o.put("policies", List.of(List.of("cue", "lift"))));
    assertThat(factory.problems(options, maze).get(0)).contains("'lift'").contains("left");
  }

  @Test
  void refusesHabitsThatAreNotOnePerPolicy() {
    var options = Agents.options(o -> o.put("habits", List.of(1.0, 2.0)));
    assertThat(factory.problems(options, maze))
        .containsExactly("active-inference: habits needs one number per policy, 4, got 2");
  }

  @Test
  void refusesAModelOfAnotherWorld() {
    Model tiger = Models.tiger();
    AgentContext mixed =
        new AgentContext(
            tiger.observationSpace(),
            tiger.actions().space(),
            new Knowledge.FromFile("wrong.json", Models.tMaze(0.98)),
            Budget.unlimited(),
            SeedTree.root(1));
    assertThat(factory.problems(factory.defaults(), mixed))
        .containsExactly(
            "active-inference: the model has modalities of size 4, 3, the world of 2",
            "active-inference: the model has actions of size 4, the world of 3");
  }

  @Test
  void refusesToLearnTheTransitionOfAFactorThatStartsJointly() {
    Model joint =
        Models.tMazeBuilder(0.98)
            .start(
                List.of("location", "context"),
                Table.ofDistribution(0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0))
            .build();
    var structure = Knowledge.Structure.of(joint, List.of("transition.location"), 1, true);
    assertThat(factory.problems(factory.defaults(), Agents.context(structure, 1)))
        .singleElement()
        .asString()
        .contains("cannot learn transition.location");
  }

  @Test
  void acceptsJointInformationGainWhereItIsSmall() {
    var options = Agents.options(o -> o.put("informationGain", InformationGain.Scope.JOINT));
    assertThat(factory.problems(options, maze)).isEmpty();
  }

  @Test
  void saysWhichOptionIsOutOfRange() {
    assertThatThrownBy(() -> Agents.policyLength(0))
        .hasMessage("active-inference: policy-length must be finite and >= 1, got 0");
    assertThatThrownBy(() -> Agents.options(o -> o.put("gamma", -0.5)))
        .hasMessage("active-inference: gamma must be finite and >= 0, got -0.5");
    assertThatThrownBy(() -> Agents.options(o -> o.put("epistemicWeight", Double.NaN)))
        .hasMessage("active-inference: epistemic-weight must be finite, got NaN");
  }

  @Test
  void refusesAnEmptyInferenceHorizon() {
    assertThatThrownBy(() -> Agents.options(o -> o.put("inferenceHorizon", 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("active-inference: inference-horizon must be finite and >= 1, got 0");
  }

  private List<String> problems(Map<String, Object> options) {
    return factory.problems(Agents.options(options), maze);
  }

  @Test
  void saysWhichGoalOrPreferenceItCannotRead() {
    assertThat(problems(Map.of("inductive.goals", List.of("place=left"))).get(0))
        .startsWith("active-inference: inductive.goals: ")
        .contains("'place'");
    assertThat(problems(Map.of("inductive.goals", List.of("location"))))
        .containsExactly("active-inference: inductive.goals: 'location' must be factor=state");
    assertThat(problems(Map.of("inductive.goals", List.of("location=leff"))).get(0))
        .contains("'leff'")
        .contains("left");
    assertThat(problems(Map.of("statePreferences", Map.of("context", List.of(1.0)))))
        .containsExactly(
            "active-inference: state-preferences needs one number per state of context, 2, got 1");
  }

  @Test
  void saysWhatThePlannerDoesNotUse() {
    assertThat(
            problems(
                Map.of(
                    "planner",
                    ActiveInferenceOptions.Planning.SOPHISTICATED,
                    "replan.every",
                    2,
                    "discount",
                    0.5,
                    "finalStatePreferences",
                    Map.of("context", List.of(0.0, 1.0)))))
        .containsExactly(
            "active-inference: replan is an option of planner policies, but planner is"
                + " sophisticated",
            "active-inference: discount is an option of planner policies, but planner is"
                + " sophisticated",
            "active-inference: final-state-preferences is an option of planner policies, but"
                + " planner is sophisticated");
    assertThat(
            problems(
                Map.of(
                    "planner",
                    ActiveInferenceOptions.Planning.MCTS,
                    "inductive.goals",
                    List.of("location=left"))))
        .containsExactly(
            "active-inference: inductive is an option of planners policies and sophisticated, but"
                + " planner is mcts");
  }

  @Test
  void saysWhatCannotBeLearnt() {
    assertThat(problems(Map.of("learning.forgetting", 0.1)))
        .containsExactly(
            "active-inference: learning: nothing is learnt, because no table is unknown and the"
                + " rates of preferences and habits are 0");
    assertThat(problems(Map.of("learning.rates", Map.of("start.context", 1.0))))
        .containsExactly(
            "active-inference: learning: rates: start.context is not unknown, so it is not learnt");
    assertThat(
            problems(
                Map.of(
                    "learning.beliefs",
                    EpisodeLearning.Beliefs.SMOOTHED,
                    "learning.habitRate",
                    1.0)))
        .containsExactly("active-inference: learning: beliefs smoothed need when: episode");
    assertThat(problems(Map.of("learning.reduce.every", 5)))
        .containsExactly(
            "active-inference: learning: reduce has nothing to reduce, because no likelihood is"
                + " unknown");
    var structure = Knowledge.Structure.of(Models.tMaze(0.98), List.of("start.context"), 1, true);
    var options = Agents.options(Map.of("learning.reduce.tables", List.of("start.contxt")));
    assertThat(factory.problems(options, Agents.context(structure, 1)).get(0))
        .contains("'start.contxt'")
        .contains("start.context");
  }

  @Test
  void saysWhatPrecisionCannotBeInferred() {
    assertThat(problems(Map.of("precision.inferred", true, "gamma", 0.0)))
        .containsExactly("active-inference: precision: gamma must be above 0 to be inferred");
    assertThat(problems(Map.of("precision.inferred", true, "precision.highest", 4.0)))
        .containsExactly(
            "active-inference: precision: highest must be at least gamma, 16.0, got 4.0");
  }

  @Test
  void saysWhichNestedOptionIsOutOfRange() {
    assertThatThrownBy(() -> Agents.options(Map.of("discount", 0.0)))
        .hasMessage("active-inference: discount must be in (0, 1], got 0");
    assertThatThrownBy(() -> Agents.options(Map.of("learning.forgetting", 2.0)))
        .hasMessage("active-inference: learning.forgetting must be in [0, 1], got 2");
    assertThatThrownBy(() -> Agents.options(Map.of("learning.rates", Map.of("start.x", -1.0))))
        .hasMessage("active-inference: learning.rates.start.x must be finite and >= 0, got -1");
    assertThatThrownBy(() -> Agents.options(Map.of("replan.every", 0)))
        .hasMessage("active-inference: replan.every must be finite and >= 1, got 0");
    assertThatThrownBy(() -> Agents.options(Map.of("occamWindow", OptionalDouble.of(0))))
        .hasMessage("active-inference: occam-window must be finite and > 0, got 0");
    assertThatThrownBy(() -> Agents.options(Map.of("inductive.epsilon", 0.0)))
        .hasMessage("active-inference: inductive.epsilon must be in (0, 1], got 0");
  }
}
