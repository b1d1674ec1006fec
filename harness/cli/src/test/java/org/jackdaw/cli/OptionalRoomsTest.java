package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.jackdaw.core.run.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rooms that are built when something names one of their agents. */
class OptionalRoomsTest {

  private static final OptionalAgent AGENT =
      new OptionalAgent("attic", "agents/attic", "3 GB of dust", "duster", "It dusts");

  @TempDir Path home;

  private Path config(String agent) throws IOException {
    return Files.writeString(
        home.resolve("x.yaml"),
        """
        name: x
        seeds: 1
        protocol: {train-episodes: 1}
        environments: [{id: t-maze}]
        contenders: [{agent: %s}]
        """
            .formatted(agent));
  }

  @Test
  void withoutTheLauncherAnAgentOfAnUnbuiltRoomSaysHowToGetIt() throws IOException {
    CommandRun run = CommandRun.of("run", config("rl4j-dqn").toString(), "--dry-run");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "agent 'rl4j-dqn' is in the room rl4j, which is not built: the launcher ./jackdaw");
  }

  @Test
  void anAgentOfNoRoomIsUnknownAsEver() throws IOException {
    CommandRun run = CommandRun.of("run", config("rl4j-qnd").toString(), "--dry-run");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("unknown agent 'rl4j-qnd'");
  }

  @Test
  void listAndDoctorSayThatTheRoomIsNotBuilt() {
    assertThat(CommandRun.of("list", "agents").out())
        .contains("(room rl4j: built on first use, 110 MB of libraries)");
    assertThat(CommandRun.of("describe", "rl4j-dqn").out())
        .contains("RL4J's deep Q-network", "room rl4j: built on first use");
    assertThat(CommandRun.of("doctor").out()).contains("agent rl4j-dqn");
  }

  @Test
  void aRoomIsBuiltIfItIsNotOlderThanTheHouse() throws IOException {
    Rooms rooms = new Rooms(home, Optional.empty());
    assertThat(rooms.built(AGENT)).isFalse();

    Path room = stamp("agents/attic/target/room", 20);
    Files.createFile(room.resolveSibling("dust.jar"));

    assertThat(rooms.built(AGENT)).isTrue();
    assertThat(rooms.jars(AGENT)).isEqualTo(List.of(room.resolveSibling("dust.jar")));
    stamp("harness/cli/target/jackdaw", 30);
    assertThat(rooms.built(AGENT)).isFalse();
    assertThatThrownBy(() -> rooms.jars(AGENT))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("3 GB of dust");
  }

  private Path stamp(String folder, long seconds) throws IOException {
    Path stamp = Files.createDirectories(home.resolve(folder)).resolve("built");
    Files.write(stamp, new byte[0]);
    return Files.setLastModifiedTime(stamp, FileTime.fromMillis(seconds * 1000));
  }

  @Test
  void theLauncherIsAskedToBuildTheRoom() throws IOException {
    Path script = home.resolve("launcher");
    Files.writeString(
        script,
        "#!/bin/sh\nroom=\"$(dirname \"$0\")/$3/target/room\"\nmkdir -p \"$room\"\n"
            + "touch \"$room/$2.jar\" \"$room/built\"\n");
    script.toFile().setExecutable(true);

    assertThat(new Rooms(home, Optional.of(script)).jars(AGENT))
        .isEqualTo(List.of(home.resolve("agents/attic/target/room/attic.jar")));
  }
}
