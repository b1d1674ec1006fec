package org.jackdaw.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentRunTest {

  @TempDir Path temp;

  @Test
  void writesOneRowPerEpisodeInPlanOrder() throws Exception {
    Path folder = temp.resolve("result");

    ExperimentRun.execute(
        TinyPlan.standard().plan(), folder, new RunOptions(1, false), ProgressListener.NONE);

    List<String> rows = Files.readAllLines(folder.resolve("episodes.csv"));
    assertThat(rows).hasSize(1 + 2 * 2 * 3 * (6 + 3 * 2));
    assertThat(rows.get(0))
        .isEqualTo(
            "experiment,environment,agent,knowledge,seed,phase,checkpoint,episode,"
                + "environment_seed,steps,return,terminated,truncated,success");
    assertThat(rows.get(1)).startsWith("tiny,corridor,wanderer,none,0,evaluate,0,0,");
    assertThat(rows.get(3)).startsWith("tiny,corridor,wanderer,none,0,train,0,0,");
    assertThat(rows.get(rows.size() - 1))
        .startsWith("tiny,arms,\"learner, the\",none,2,evaluate,6,1,")
        .contains(",10,")
        .endsWith(",false,true,");
  }
}
