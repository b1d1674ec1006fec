package org.jackdaw.gymnasium.transport;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import py4j.CallbackClient;
import py4j.Gateway;
import py4j.GatewayServer;
import py4j.Protocol;
import py4j.Py4JException;

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

  /** What Python implements; public so that a proxy of it can be made. */
  public interface EnvServer {

    /**
     * Answers a frame.
     *
     * @param frame the request
     * @return the reply
     */
    byte[] call(byte[] frame);
  }

  private final PythonProcess process;
  private final CallbackClient client;
  private final EnvServer server;

  Py4jTransport(PythonCommand command) {
    GatewayServer.turnLoggingOff();
    String token = token();
    process = PythonProcess.start(command, "py4j", token);
    requireVersion(process.handshake());
    client = client(process.handshake().port().orElseThrow(this::silent), token, command);
    server = proxy(new Gateway(new Object(), client));
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

  private static EnvServer proxy(Gateway gateway) {
    Class<?>[] type = {EnvServer.class};
    ClassLoader loader = EnvServer.class.getClassLoader();
    return (EnvServer) gateway.createProxy(loader, type, Protocol.ENTRY_POINT_OBJECT_ID);
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

  private byte[] answered(byte[] request) {
    byte[] reply = server.call(request);
    if (reply == null) {
      throw new Py4JException("its answer is no frame");
    }
    return reply;
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
