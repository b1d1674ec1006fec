package org.jackdaw.gymnasium.transport;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import py4j.CallbackClient;
import py4j.GatewayServer;
import py4j.Protocol;
import py4j.Py4JException;
import py4j.reflection.PythonProxyHandler;

/**
 * Frames as byte arrays through Py4J. Python listens on a port of its own choice on the loopback
 * address and takes calls only from who knows the token that came by its stdin; Java listens
 * nowhere, so Python reaches no object of Java. One connection serves all threads in turn.
 */
final class Py4jTransport implements EnvTransport {

  /** The version of the jar; the Python package must be of the same. */
  static final String VERSION = "0.10.9.9";

  private static final int TOKEN_BYTES = 32;

  /** Larger than the deadline, at which the process is killed and the read ends. */
  private static final long SPARE_MILLIS = 5000;

  private static final String CALL =
      PythonProxyHandler.CALL_PROXY_COMMAND_NAME
          + Protocol.ENTRY_POINT_OBJECT_ID
          + "\ncall\n"
          + Protocol.BYTES_TYPE;

  private static final String END = "\n" + Protocol.END + "\n";
  private static final String ANSWER = "" + Protocol.SUCCESS + Protocol.BYTES_TYPE;

  private final PythonProcess process;
  private final CallbackClient client;

  Py4jTransport(PythonCommand command) {
    GatewayServer.turnLoggingOff();
    String token = token();
    process = PythonProcess.start(command, "py4j", token);
    requireVersion(process.handshake());
    client = client(process.handshake().port().orElseThrow(this::silent), token, command);
  }

  private void requireVersion(Handshake handshake) {
    String found = handshake.versions().getOrDefault("py4j", "none");
    if (!found.equals(VERSION)) {
      process.close();
      throw new ProcessLostException(
          "the Python side has py4j " + found + ", this side needs " + VERSION);
    }
  }

  private ProcessLostException silent() {
    process.close();
    return new ProcessLostException("the Python side did not say where it listens");
  }

  private static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes); // a secret, not a chance of an experiment
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static CallbackClient client(int port, String token, PythonCommand command) {
    return new CallbackClient(
        port,
        InetAddress.getLoopbackAddress(),
        token,
        0, // connections are kept for ever
        TimeUnit.SECONDS,
        new PromptSocketFactory(),
        false,
        (int) Math.min(command.deadline().toMillis() + SPARE_MILLIS, Integer.MAX_VALUE));
  }

  @Override
  public Handshake handshake() {
    return process.handshake();
  }

  @Override
  public byte[] call(byte[] request) {
    return process.watched("answering", () -> answered(request));
  }

  /** A call of the entry point in Py4J's words, which its own proxies spend more time on. */
  private byte[] answered(byte[] request) {
    String answer = client.sendCommand(CALL + Base64.getEncoder().encodeToString(request) + END);
    if (!answer.startsWith(ANSWER)) {
      throw new Py4JException("its answer is no frame");
    }
    return Base64.getDecoder().decode(answer.substring(ANSWER.length()));
  }

  @Override
  public boolean alive() {
    return process.alive();
  }

  @Override
  public void close() {
    client.shutdown();
    process.close();
  }
}
