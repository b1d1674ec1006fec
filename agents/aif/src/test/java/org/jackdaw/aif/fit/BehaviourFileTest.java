package org.jackdaw.aif.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.ObservationSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BehaviourFileTest {

  private static final Model MODEL = Boxes.model(0.8);
  private static final BehaviourFile FILE = BehaviourFile.of(MODEL);
  private static final String HEADER = "subject,episode,step,observation.dog,action,reward\n";

  private static List<Behaviour> read(String text) throws IOException {
    return FILE.read(new StringReader(text), "boxes.csv");
  }

  @Test
  void writesLabelsAndReadsThemBack(@TempDir Path folder) throws IOException {
    List<Behaviour> subjects =
        List.of(
            Boxes.simulation(0.8, 4)
                .run("ann", Boxes.family(0.8), Boxes.values("gamma", 1), SeedTree.root(1)),
            Boxes.simulation(0.8, 2)
                .run("bob, the 2nd", Boxes.family(0.8), Boxes.values(), SeedTree.root(2)));
    Path file = folder.resolve("boxes.csv");

    FILE.write(file, subjects);

    assertThat(FILE.read(file)).isEqualTo(subjects);
    assertThat(file).content().startsWith("subject,episode,phase,step,observation.dog,action,");
  }

  @Test
  void writesOneRowPerObservation() throws IOException {
    StringBuilder text = new StringBuilder();
    RecordedEpisode lived =
        Boxes.episode(new int[] {0, 1}, new int[] {1, 0}, new double[] {0, 0.5});

    FILE.write(text, List.of(new Behaviour("ann", List.of(lived))));

    assertThat(text.toString())
        .isEqualTo(
            """
            subject,episode,phase,step,observation.dog,action,reward,end,allowed
            ann,0,train,0,,,,,
            ann,0,train,1,points-left,ask,0,,
            ann,0,train,2,silent,open-left,0.5,truncated,
            """);
  }

  @Test
  void readsNumbersForLabelsAndDoesWithoutOptionalColumns() throws IOException {
    List<Behaviour> subjects =
        read(
            HEADER
                + "ann,7,0,,,\nann,7,1,1,0,0\nann,7,2,silent,open-left,1\nbob,7,0,,,\nbob,7,1,,2,-1\n");

    assertThat(subjects).extracting(Behaviour::subject).containsExactly("ann", "bob");
    Transition last = subjects.get(0).episodes().get(0).steps().get(1);
    assertThat(last.before().outcome(0)).isEqualTo(1);
    assertThat(MODEL.actions().joint(last.action())).isEqualTo(1);
    assertThat(last.reward()).isEqualTo(1);
    assertThat(last.last()).isFalse();
    assertThat(subjects.get(1).episodes().get(0).steps().get(0).after().present(0)).isFalse();
  }

  @Test
  void keepsMasksPhasesAndSeveralControls() throws IOException {
    ObservationSpace seen = ObservationSpace.of(new Modality("lamp", Discrete.of("off", "on")));
    MultiDiscrete acts =
        new MultiDiscrete(
            List.of("hand", "foot"), List.of(Discrete.of("up", "down"), Discrete.of(3)));
    Observation first =
        Observation.ofIndices(0).withMask(ActionMask.of(true, false, true, false, false, true));
    Observation then = Observation.ofIndices(1);
    Transition step = new Transition(first, Indices.of(1, 2), -0.25, then, true, true);
    Behaviour behaviour =
        new Behaviour("ann", List.of(new RecordedEpisode(Phase.EVALUATE, first, List.of(step))));
    BehaviourFile file = new BehaviourFile(seen, acts);
    StringBuilder text = new StringBuilder();

    file.write(text, List.of(behaviour));

    assertThat(text).contains("ann,0,evaluate,0,off,,,,,0 2 5\nann,0,evaluate,1,on,down,2,-0.25");
    assertThat(file.read(new StringReader(text.toString()), "x")).containsExactly(behaviour);
  }

  @Test
  void saysWhereAFileIsWrong() {
    assertThatThrownBy(() -> read("subject,episode,step,observation.dgo,action,reward\n"))
        .hasMessageContaining("boxes.csv: line 1: unknown column 'observation.dgo': did you mean");
    assertThatThrownBy(() -> read("subject,episode,step,observation.dog,reward\n"))
        .hasMessage("boxes.csv: line 1: lacks column action");
    assertThatThrownBy(() -> read(HEADER + "ann,0,0,,,\nann,0,1,barks,ask,0\n"))
        .hasMessageContaining("boxes.csv: line 3: unknown value of observation.dog 'barks'");
    assertThatThrownBy(() -> read(HEADER + "ann,0,0,,,\nann,0,2,silent,ask,0\n"))
        .hasMessage("boxes.csv: line 3: step of episode 0 must be 1, got 2");
    assertThatThrownBy(() -> read(HEADER + "ann,0,0,,,\nann,0,1,silent,ask,x\n"))
        .hasMessage("boxes.csv: line 3: reward must be a number, got 'x'");
    assertThatThrownBy(() -> read(HEADER + "ann,0,0,,,\n"))
        .hasMessage("boxes.csv: at the end: episode: needs at least one step");
  }
}
