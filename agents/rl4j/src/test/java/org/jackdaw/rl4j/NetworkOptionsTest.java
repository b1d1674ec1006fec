package org.jackdaw.rl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.encoders.EncoderKind;
import org.junit.jupiter.api.Test;

class NetworkOptionsTest {

  private static final NetworkOptions BELIEF =
      OptionRecords.with(NetworkOptions.small(), "encoder", EncoderKind.BELIEF);

  private static List<String> problems(Environment world, Knowledge knowledge) {
    AgentContext context =
        new AgentContext(
            world.spec().observations(),
            world.spec().actions(),
            knowledge,
            Budget.unlimited(),
            SeedTree.root(1));
    return BELIEF.problems("agent", context);
  }

  private static Knowledge modelOf(Environment world) {
    return new Knowledge.Full(((PublishesModel) world).model(1));
  }

  @Test
  void beliefsNeedAModelOfTheWorldsShape() {
    assertThat(problems(Runs.lake(), modelOf(Runs.lake()))).isEmpty();
    assertThat(problems(Runs.lake(), new Knowledge.None())).containsExactly("agent needs a model");
    assertThat(problems(Runs.lake(), modelOf(Runs.bandit())))
        .containsExactly(
            "agent: the model's modalities are not those of the world",
            "agent: the model's controls are not the actions of the world");
  }
}
