package org.jackdaw.gymnasium.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets that send at once. Py4J's own hold back the last part of a message until the first one is
 * acknowledged, which takes 40 ms.
 */
final class PromptSocketFactory extends SocketFactory {

  @Override
  public Socket createSocket(InetAddress address, int port) throws IOException {
    return prompt(new Socket(address, port));
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress from, int fromPort)
      throws IOException {
    return prompt(new Socket(address, port, from, fromPort));
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return prompt(new Socket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return prompt(new Socket(host, port, from, fromPort));
  }

  private static Socket prompt(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    return socket;
  }
}
