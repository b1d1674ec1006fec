package org.jackdaw.rl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.jackdaw.api.agent.AgentFactory;
import org.junit.jupiter.api.Test;

/** The command line lists this room's agents without opening it. */
class ListingTest {

  private static final Path LISTING =
      Path.of("../../harness/cli/src/main/resources/org/jackdaw/cli/optional-rooms.txt");

  @Test
  void theListingHasEveryAgentOfThisRoomWithItsSummary() throws IOException {
    List<String> agents = new ArrayList<>();
    for (AgentFactory<?> factory : ServiceLoader.load(AgentFactory.class)) {
      if (factory.getClass().getName().startsWith("org.jackdaw.rl4j.")) {
        agents.add(factory.id() + " | " + factory.summary());
      }
    }
    Collections.sort(agents);

    assertThat(Files.readAllLines(LISTING).stream().filter(line -> line.startsWith("rl4j | ")))
        .map(line -> line.split(" \\| ", 4)[3])
        .isEqualTo(agents);
    assertThat(agents).hasSize(4);
  }
}
