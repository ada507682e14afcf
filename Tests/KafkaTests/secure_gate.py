#!/usr/bin/env python3
"""A gate in front of a broker that knows neither TLS nor passwords: secure_gate.py PORT BROKER_PORT CERTIFICATE KEY USER PASSWORD

Takes Kafka's protocol inside TLS, lets nobody ask for more than the versions before SASL/PLAIN (RFC 4616) has told user and password, and hands all
else on to the broker. Says “ready” once it listens.
"""

import socket
import ssl
import struct
import sys
import threading

API_VERSIONS, SASL_HANDSHAKE, SASL_AUTHENTICATE = 18, 17, 36
UNSUPPORTED_MECHANISM, AUTHENTICATION_FAILED = 33, 58
port, broker_port, certificate, key, user, password = sys.argv[1:]
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)


def exactly(source, count):
    data = b""
    while len(data) < count:
        part = source.recv(count - len(data))
        if not part:
            raise ConnectionError("closed")
        data += part
    return data


def frame(source):
    return exactly(source, struct.unpack(">i", exactly(source, 4))[0])


def answer(client, correlation, body):
    client.sendall(struct.pack(">ii", len(body) + 4, correlation) + body)


def text(words):
    return struct.pack(">h", len(words)) + words.encode()


def authenticate(client, broker):
    """Passes questions about versions on, one at a time, until the client has said who it is; false where it is nobody we know."""
    while True:
        request = frame(client)
        api, version, correlation, length = struct.unpack(">hhih", request[:10])
        rest = request[10 + max(0, length):]
        if api == API_VERSIONS:
            broker.sendall(struct.pack(">i", len(request)) + request)
            reply = frame(broker)
            client.sendall(struct.pack(">i", len(reply)) + reply)
        elif api == SASL_HANDSHAKE:
            known = rest[2:] == b"PLAIN"
            answer(client, correlation, struct.pack(">hi", 0 if known else UNSUPPORTED_MECHANISM, 1) + text("PLAIN"))
        elif api == SASL_AUTHENTICATE and version <= 1:
            is_good = rest[4:].split(b"\0")[-2:] == [user.encode(), password.encode()]
            error = struct.pack(">h", 0) + struct.pack(">h", -1) if is_good else struct.pack(">h", AUTHENTICATION_FAILED) + text("invalid user or password")
            lifetime = struct.pack(">q", 0) if version == 1 else b""
            answer(client, correlation, error + struct.pack(">i", 0) + lifetime)
            return is_good
        else:
            return False


def pump(source, sink):
    try:
        while data := source.recv(1 << 16):
            sink.sendall(data)
    except OSError:
        pass
    for end in (source, sink):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def serve(connection):
    try:
        with context.wrap_socket(connection, server_side=True) as client, socket.create_connection(("127.0.0.1", int(broker_port))) as broker:
            if not authenticate(client, broker):
                return
            back = threading.Thread(target=pump, args=(broker, client), daemon=True)
            back.start()
            pump(client, broker)
            back.join()
    except OSError:
        pass


with socket.create_server(("127.0.0.1", int(port))) as listener:
    print("ready", flush=True)
    while True:
        threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
