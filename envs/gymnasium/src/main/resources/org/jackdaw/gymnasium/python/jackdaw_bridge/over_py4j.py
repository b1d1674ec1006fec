"""The server as Py4J's entry point, with three defects of Py4J 0.10.9.9 cured: sockets that wait for
more data before they send, bytes that are decoded one by one, and a port that is told before anybody
listens there."""

import socket
from base64 import b64encode, standard_b64decode

from py4j.clientserver import (
    ClientServer,
    ClientServerConnection,
    JavaParameters,
    PythonParameters,
    PythonServer,
)
from py4j.protocol import BYTES_TYPE, RETURN_MESSAGE, SUCCESS

_ANSWER = RETURN_MESSAGE + SUCCESS + BYTES_TYPE


class FrameConnection(ClientServerConnection):
    """Calls that hand over one frame and take one back."""

    def _call_proxy(self, obj_id, input):
        """Reads the method, its only parameter with a letter for its type, and the end."""
        method, parameter, _ = input.readline(), input.readline(), input.readline()
        call = getattr(self.pool[obj_id], method[:-1].decode())
        answer = call(standard_b64decode(parameter[1:]))
        return _ANSWER + b64encode(answer).decode("ascii") + "\n"


class PromptServer(PythonServer):
    """A server whose connections send at once, and that takes them as soon as it has started."""

    def start(self):
        super().start()
        self.server_socket.listen(5)  # its thread does so too, but perhaps after Java was told

    def _create_connection(self, socket_instance, stream):
        socket_instance.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection = FrameConnection(
            self.java_parameters,
            self.python_parameters,
            self.gateway_property,
            self.gateway_client,
            python_server=self,
        )
        connection.init_socket_from_python_server(socket_instance, stream)
        return connection


class PromptClientServer(ClientServer):
    """Py4J's Python side with a :class:`PromptServer`."""

    def _create_callback_server(self, callback_server_parameters):
        return PromptServer(
            self._gateway_client,
            self.java_parameters,
            self.python_parameters,
            self.gateway_property,
        )


def listen(server, token):
    """Listens on a free port of the loopback address; Java never does. Returns where."""
    gateway = PromptClientServer(
        java_parameters=JavaParameters(auth_token=token),
        python_parameters=PythonParameters(
            address="127.0.0.1",
            port=0,
            daemonize=True,
            daemonize_connections=True,
            auth_token=token,
        ),
        python_server_entry_point=server,
    )
    return {"port": gateway.get_callback_server().get_listening_port()}
