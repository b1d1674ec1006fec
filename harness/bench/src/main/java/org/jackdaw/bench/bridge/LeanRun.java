package org.jackdaw.bench.bridge;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * The least that a bridge could be: one thread, one socket, one byte per action there and three per
 * answer back, no seeds, no checks, no replay. What it reaches is what no bridge can exceed.
 */
final class LeanRun {

  private static final int ANSWER_BYTES = 3;
  private static final String SERVER = "harness/bench/peers/lean_server.py";

  private LeanRun() {}

  static double rate(String python, String env, int worlds, double seconds) throws IOException {
    try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process server =
          new ProcessBuilder(
                  python,
                  SERVER,
                  Integer.toString(port.getLocalPort()),
                  env,
                  Integer.toString(worlds))
              .inheritIO()
              .start();
      try (Socket socket = port.accept()) {
        socket.setTcpNoDelay(true);
        return stepped(socket, worlds, seconds) / seconds;
      } finally {
        server.destroy();
      }
    }
  }

  private static long stepped(Socket socket, int worlds, double seconds) throws IOException {
    OutputStream requests = socket.getOutputStream();
    DataInputStream answers = new DataInputStream(socket.getInputStream());
    byte[] actions = new byte[worlds];
    byte[] answer = new byte[ANSWER_BYTES * worlds];
    long end = System.nanoTime() + (long) (seconds * 1e9);
    long steps = 0;
    while (System.nanoTime() < end) {
      for (int w = 0; w < worlds; w++) {
        actions[w] = (byte) ((steps + w) % 2);
      }
      requests.write(actions);
      answers.readFully(answer);
      steps += worlds;
    }
    return steps;
  }
}
