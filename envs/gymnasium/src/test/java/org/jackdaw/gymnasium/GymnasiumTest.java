package org.jackdaw.gymnasium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RendersPicture;
import org.jackdaw.api.env.RendersText;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.api.space.Box;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.Observation;
import org.jackdaw.gymnasium.Gymnasium.Options;
import org.jackdaw.gymnasium.transport.PythonException;
import org.jackdaw.gymnasium.world.Picture;
import org.jackdaw.gymnasium.world.PythonWorld;
import org.junit.jupiter.api.Test;

@RequiresPython
class GymnasiumTest {

  private final Gymnasium.Factory factory = Bridges.PIPE.factory();

  private static Options options(String env) {
    return Bridges.PIPE.options(env);
  }

  private static Episode episode(long seed) {
    return new Episode(1, Phase.TRAIN, 0, 0, seed);
  }

  private static List<String> names(Environment world) {
    return world.spec().observations().modalities().stream().map(Modality::name).toList();
  }

  @Test
  void limitsAreThoseOfTheRegistrationOrTheEnvironment() {
    try (Environment lake = Bridges.PIPE.open("FrozenLake-v1");
        Environment cliff = Bridges.PIPE.open("CliffWalking-v1");
        Environment memory = Bridges.PIPE.open("MiniGrid-MemoryS7-v0")) {
      assertThat(lake.spec().stepLimit()).hasValue(100);
      assertThat(cliff.spec().stepLimit()).isEqualTo(OptionalInt.empty());
      assertThat(memory.spec().stepLimit()).hasValue(5 * 7 * 7);
    }
  }

  @Test
  void miniGridHasNamedModalitiesAndActionsAndItsMissions() {
    try (Environment fetch = Bridges.PIPE.open("MiniGrid-Fetch-5x5-N2-v0")) {
      assertThat(names(fetch)).containsExactly("direction", "image", "mission");
      assertThat(fetch.spec().observations().modalities().get(1).space()).isInstanceOf(Box.class);
      Discrete missions = (Discrete) fetch.spec().observations().modalities().get(2).space();
      assertThat(missions.labels()).contains("fetch a red key", "get a blue ball");
      assertThat(((Discrete) fetch.spec().actions()).labels())
          .containsExactly("left", "right", "forward", "pickup", "drop", "toggle", "done");
      assertThat(fetch.spec().observations().contains(fetch.reset(episode(3)))).isTrue();
    }
  }

  @Test
  void boxesOfWholeNumbersMayBeCells() {
    Options cells =
        OptionRecords.with(options("MiniGrid-Empty-5x5-v0"), "boxes", Gymnasium.Boxes.CELLS);
    try (Environment world = factory.create(cells)) {
      assertThat(names(world)).hasSize(1 + 7 * 7 * 3 + 1).contains("image.6.0.2");
      assertThat(world.spec().observations().finite()).isTrue();
      assertThat(world.spec().observations().contains(world.reset(episode(3)))).isTrue();
    }
  }

  @Test
  void masksTravelInTheObservation() {
    Options masked = OptionRecords.with(options("Taxi-v4"), "action-mask", true);
    try (Environment taxi = factory.create(masked)) {
      Observation first = taxi.reset(episode(4));
      assertThat(first.mask().orElseThrow().size()).isEqualTo(6);
      // in Taxi a move is allowed if and only if it leads elsewhere
      for (int action = 0; action < 4; action++) {
        Observation start = taxi.reset(episode(4));
        Observation after = taxi.step(Index.of(action)).observation();
        assertThat(after.outcome(0) != start.outcome(0))
            .isEqualTo(start.mask().orElseThrow().allows(action));
      }
    }
  }

  @Test
  void wrappersStandAroundInOrder() {
    Map<String, Object> bins =
        Map.of("name", "Bins", "kwargs", Map.of("bins", 4, "low", -3, "high", 3));
    Options binsFirst =
        OptionRecords.with(options("CartPole-v1"), "python-wrappers", List.of(bins, "Hashed"));
    try (Environment world = factory.create(binsFirst)) {
      assertThat(((Discrete) world.spec().observations().modalities().get(0).space()).size())
          .isEqualTo(65536);
    }
    Options hashedFirst = OptionRecords.with(binsFirst, "python-wrappers", List.of("Hashed", bins));
    assertThatThrownBy(() -> factory.create(hashedFirst))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Bins: needs a box, got Discrete(65536)");
  }

  @Test
  void successIsByTheLastReward() {
    Options dry =
        OptionRecords.with(
            options("FrozenLake-v1"), "success-reward", java.util.OptionalDouble.of(1));
    dry = OptionRecords.with(dry, "kwargs", Map.of("is_slippery", false));
    try (Environment world = factory.create(dry)) {
      world.reset(episode(1));
      StepResult last = world.step(Index.of(1));
      assertThat(world.spec().success().orElseThrow().test(last)).isFalse();
      for (int action : new int[] {1, 2, 2, 1, 2}) { // down, right, right, down, right
        last = world.step(Index.of(action));
      }
      assertThat(last.terminated()).isTrue();
      assertThat(world.spec().success().orElseThrow().test(last)).isTrue();
    }
  }

  @Test
  void drawsWhatTheEnvironmentDraws() {
    Options drawn =
        OptionRecords.with(options("FrozenLake-v1"), "render-mode", Optional.of("ansi"));
    try (Environment text = factory.create(drawn);
        Environment plain = Bridges.PIPE.open("FrozenLake-v1")) {
      assertThatThrownBy(((RendersText) text)::render).isInstanceOf(IllegalStateException.class);
      text.reset(episode(1));
      assertThat(((RendersText) text).render()).contains("FFFH").doesNotEndWith("\n");
      plain.reset(episode(1));
      assertThat(((RendersText) plain).render()).startsWith("observation: ");
    }
  }

  @Test
  void paintsWhatTheEnvironmentPaints() throws IOException {
    Options painted =
        OptionRecords.with(
            options("MiniGrid-Empty-5x5-v0"), "render-mode", Optional.of("rgb_array"));
    try (PythonWorld world = (PythonWorld) factory.create(painted)) {
      world.reset(episode(1));
      Picture picture = world.picture().orElseThrow();
      assertThat(picture.width()).isEqualTo(picture.height()).isGreaterThan(50);
      int centre = picture.height() / 2;
      assertThat(picture.colour(0, 0)).isNotEqualTo(picture.colour(centre, centre));
      assertThat(world.render()).startsWith("direction: ");
      BufferedImage read = ImageIO.read(new ByteArrayInputStream(world.png().orElseThrow()));
      assertThat(read.getHeight()).isEqualTo(picture.height());
      assertThat(read.getRGB(3, 40) & 0xffffff).isEqualTo(picture.colour(40, 3));
      assertThat(read.getRGB(centre, 7) & 0xffffff).isEqualTo(picture.colour(7, centre));
    }
  }

  @Test
  void aWorldWithATablePaintsToo() {
    Options painted =
        OptionRecords.with(options("FrozenLake-v1"), "render-mode", Optional.of("rgb_array"));
    try (Environment lake = factory.create(painted);
        Environment plain = Bridges.PIPE.open("FrozenLake-v1")) {
      lake.reset(episode(1));
      plain.reset(episode(1));
      byte[] first = ((RendersPicture) lake).png().orElseThrow();
      lake.step(Index.of(2));
      byte[] later = ((RendersPicture) lake).png().orElseThrow();
      assertThat(first).startsWith(0x89, 'P', 'N', 'G').isNotEqualTo(later);
      assertThat(((RendersPicture) plain).png()).isEmpty();
    }
  }

  @Test
  void theStateOfATableIsWhatIsSeen() {
    try (Environment lake = Bridges.PIPE.open("FrozenLake-v1")) {
      Observation first = lake.reset(episode(9));
      assertThat(((RevealsState) lake).hiddenState().state(0)).isEqualTo(first.outcome(0));
      Observation next = lake.step(Index.of(2)).observation();
      assertThat(((RevealsState) lake).hiddenState().state(0)).isEqualTo(next.outcome(0));
    }
  }

  @Test
  void seedsOfEpisodesMayBeNegative() {
    try (Environment lake = Bridges.PIPE.open("FrozenLake-v1")) {
      assertThat(lake.reset(episode(Long.MIN_VALUE)).outcome(0)).isZero();
    }
  }

  @Test
  void anEnvironmentThatIsNotThereIsToldInPythonsWords() {
    assertThatThrownBy(() -> Bridges.PIPE.open("FrozenLakes-v1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("gymnasium: env FrozenLakes-v1 cannot be made: NameNotFound:")
        .hasMessageContaining("Did you mean: `FrozenLake`?")
        .hasCauseInstanceOf(PythonException.class);
    assertThat(factory.warnings(options("FrozenLakes-v1"))).isEmpty();
  }

  @Test
  void modelsAreImportedOnlyIfAsked() {
    Options silent = OptionRecords.with(options("FrozenLake-v1"), "import-model", false);
    try (Environment world = factory.create(silent)) {
      assertThat(world).isNotInstanceOf(PublishesModel.class);
    }
    assertThat(factory.warnings(silent)).isEmpty();
  }

  @Test
  void saysWhatItRunsOnAndNeeds() {
    try (Environment memory = Bridges.PIPE.open("MiniGrid-Empty-5x5-v0")) {
      assertThat(memory.provenance()).containsKeys("python", "gymnasium", "numpy", "minigrid");
    }
    assertThat(factory.prerequisites()).containsKeys("python", "gymnasium");
    assertThat(factory.concurrency(factory.defaults())).isEqualTo(8);
  }

  @Test
  void optionsThatCannotBeAreRefused() {
    Options defaults = factory.defaults();
    assertThatThrownBy(() -> OptionRecords.with(defaults, "env", " "))
        .hasMessageContaining("gymnasium: env must name an environment");
    assertThatThrownBy(() -> OptionRecords.with(defaults, "render-mode", Optional.of("human")))
        .hasMessageContaining("render-mode must be ansi or rgb_array, got human");
    assertThatThrownBy(
            () -> OptionRecords.with(defaults, "python-wrappers", List.of(Map.of("nam", "x"))))
        .hasMessageContaining("name");
    assertThatThrownBy(() -> OptionRecords.with(defaults, "python-wrappers", List.of(3)))
        .hasMessageContaining("must be names or maps with a name, got 3");
  }
}
