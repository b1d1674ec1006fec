package org.jackdaw.aif.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.convention.InformationGain;
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
}
