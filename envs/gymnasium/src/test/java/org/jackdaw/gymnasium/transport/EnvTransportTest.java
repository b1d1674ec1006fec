package org.jackdaw.gymnasium.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jackdaw.gymnasium.Interpreters;
import org.jackdaw.gymnasium.RequiresPython;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@RequiresPython
class EnvTransportTest {

  private static final byte HELLO = 0;

  @TempDir Path temp;

  private static PythonCommand command(Duration deadline) {
    return Interpreters.command(deadline);
  }

  private static EnvTransport open(TransportKind kind) {
    return kind.open(command(Duration.ofSeconds(30)));
  }

  private static byte[] hello(int length) {
    byte[] frame = new byte[1 + length];
    for (int i = 1; i <= length; i++) {
      frame[i] = (byte) (31 * i + i / 256);
    }
    frame[0] = HELLO;
    return frame;
  }

  /** What the server answers to a hello: a status, then what came after the operation. */
  private static byte[] answer(byte[] hello) {
    byte[] answer = hello.clone();
    answer[0] = 0;
    return answer;
  }

  @ParameterizedTest
  @EnumSource
  void framesOfAnyLengthAndContentComeBack(TransportKind kind) {
    try (EnvTransport transport = open(kind)) {
      for (int length : new int[] {0, 1, 2, 255, 8191, 8192, 70_000, 1_000_000}) {
        assertThat(transport.call(hello(length))).isEqualTo(answer(hello(length)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anyThreadMayCallInTurn(TransportKind kind) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (EnvTransport transport = open(kind)) {
      List<Callable<byte[]>> calls = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        byte[] frame = hello(i);
        calls.add(() -> locked(transport, frame));
      }
      List<Future<byte[]>> answers = threads.invokeAll(calls);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(answer(hello(i)));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static byte[] locked(EnvTransport transport, byte[] frame) {
    synchronized (transport) {
      return transport.call(frame);
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysWhichVersionsRun(TransportKind kind) {
    try (EnvTransport transport = open(kind)) {
      assertThat(transport.handshake().protocol()).isEqualTo(Handshake.PROTOCOL);
      assertThat(transport.handshake().versions()).containsKeys("python", "gymnasium", "numpy");
      assertThat(ProcessHandle.of(transport.handshake().pid())).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLeftAfterClosing(TransportKind kind) {
    EnvTransport transport = open(kind);
    long pid = transport.handshake().pid();
    transport.close();
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(transport.alive()).isFalse();
    assertThatThrownBy(() -> transport.call(hello(1))).isInstanceOf(ProcessLostException.class);
    transport.close(); // may be said twice
  }

  @ParameterizedTest
  @EnumSource
  void aKilledProcessIsNoticedAtTheNextCall(TransportKind kind) throws Exception {
    try (EnvTransport transport = open(kind)) {
      ProcessHandle process = ProcessHandle.of(transport.handshake().pid()).orElseThrow();
      process.destroyForcibly();
      process.onExit().get(10, TimeUnit.SECONDS);
      assertThatThrownBy(() -> transport.call(hello(1)))
          .isInstanceOf(ProcessLostException.class)
          .hasMessageContaining("ended");
      assertThat(transport.alive()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void failuresOfTheServerAreAnswers(TransportKind kind) {
    try (EnvTransport transport = open(kind)) {
      byte[] answer = transport.call(new byte[] {77});
      assertThat(answer[0]).isEqualTo((byte) 1);
      PythonException failure = PythonException.parse(answer, 1, answer.length);
      assertThat(failure.type()).isEqualTo("KeyError");
      assertThat(failure.traceback()).contains("Traceback");
      assertThat(transport.call(hello(3))).isEqualTo(answer(hello(3)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatAProcessWroteThatDoesNotStart(TransportKind kind) throws IOException {
    Path broken = packaged("raise SystemExit('this Python is not for you')\n");
    PythonCommand command =
        new PythonCommand(
            Interpreters.python(), broken, Duration.ofSeconds(20), Duration.ofSeconds(20));
    assertThatThrownBy(() -> kind.open(command))
        .isInstanceOf(ProcessLostException.class)
        .hasMessageContaining("this Python is not for you");
  }

  @ParameterizedTest
  @EnumSource
  void refusesAnotherProtocol(TransportKind kind) throws IOException {
    Path other =
        packaged(
            "import sys\nprint('noise')\nprint('jackdaw-bridge {\"protocol\": 2, \"port\": 1}')\n"
                + "sys.stdin.read()\n");
    PythonCommand command =
        new PythonCommand(
            Interpreters.python(), other, Duration.ofSeconds(20), Duration.ofSeconds(20));
    assertThatThrownBy(() -> kind.open(command))
        .isInstanceOf(ProcessLostException.class)
        .hasMessageContaining("protocol 2, this side needs 1");
  }

  @ParameterizedTest
  @EnumSource
  void aProcessThatNeverGreetsIsGivenUp(TransportKind kind) throws IOException {
    Path silent = packaged("import time\ntime.sleep(3600)\n");
    PythonCommand command =
        new PythonCommand(
            Interpreters.python(), silent, Duration.ofMillis(700), Duration.ofSeconds(20));
    assertThatThrownBy(() -> kind.open(command))
        .isInstanceOf(ProcessLostException.class)
        .hasMessageContaining("did not answer within 0.7 s");
  }

  @Test
  void refusesAnotherPy4j() throws IOException {
    Path other =
        packaged(
            "import sys\nprint('jackdaw-bridge {\"protocol\": 1, \"port\": 1,"
                + " \"versions\": {\"py4j\": \"0.10.9.7\"}}')\nsys.stdin.read()\n");
    PythonCommand command =
        new PythonCommand(
            Interpreters.python(), other, Duration.ofSeconds(20), Duration.ofSeconds(20));
    assertThatThrownBy(() -> TransportKind.PY4J.open(command))
        .isInstanceOf(ProcessLostException.class)
        .hasMessageContaining("py4j 0.10.9.7, this side needs 0.10.9.9");
  }

  @Test
  void theJarIsOfTheVersionThatIsAskedFor() {
    String jar = py4j.Gateway.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    assertThat(jar).contains(Py4jTransport.VERSION);
  }

  private Path packaged(String main) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("jackdaw_bridge"));
    Files.writeString(folder.resolve("__main__.py"), main, StandardCharsets.UTF_8);
    return temp;
  }
}
