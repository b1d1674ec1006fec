package org.jackdaw.gymnasium.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jackdaw.gymnasium.Interpreters;
import org.jackdaw.gymnasium.RequiresPython;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Java that is killed leaves no Python behind, whether that waits or is busy. */
@RequiresPython
class OrphanTest {

  private static final String HANGING =
      "{\"env\": \"src.test.resources.faulty:Faulty-v0\", \"kwargs\": {\"fault\": \"hangs\","
          + " \"at\": 1}, \"wrappers\": [], \"boxes\": \"vector\", \"mask\": false,"
          + " \"render_mode\": null, \"reset_options\": null, \"model\": true}";

  /** Opens a transport, says which process it has, and lets it hang or waits. */
  public static void main(String[] arguments) throws Exception {
    EnvTransport transport =
        TransportKind.valueOf(arguments[0]).open(Interpreters.command(Duration.ofSeconds(60)));
    System.out.println(transport.handshake().pid());
    if (arguments[1].equals("busy")) {
      transport.call(("\2" + HANGING).getBytes(StandardCharsets.UTF_8));
      byte[] resetAndStep = {3, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0};
      transport.call(resetAndStep);
    }
    Thread.sleep(60_000);
  }

  @ParameterizedTest
  @EnumSource
  void pythonEndsWithAKilledJavaWhileItWaits(TransportKind kind) throws Exception {
    requireEnd(kind, "idle");
  }

  @ParameterizedTest
  @EnumSource
  void pythonEndsWithAKilledJavaWhileAWorldHangs(TransportKind kind) throws Exception {
    requireEnd(kind, "busy");
  }

  private static void requireEnd(TransportKind kind, String state) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process parent =
        new ProcessBuilder(
                List.of(
                    java,
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    OrphanTest.class.getName(),
                    kind.name(),
                    state))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8));
    ProcessHandle python = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
    Thread.sleep(300);
    assertThat(python.isAlive()).isTrue();
    parent.destroyForcibly().waitFor();
    python.onExit().get(10, TimeUnit.SECONDS);
    assertThat(python.isAlive()).isFalse();
  }
}
