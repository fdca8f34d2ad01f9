package org.commonsgovernance.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** The port that is listened on and the address that links name, known before anything is started. */
final class Addressed {
    private final int port;
    private final String address;

    Addressed(Settings settings) {
        this.port = settings.port() == 0 ? free(settings.host()) : settings.port();
        String given = settings.address();
        this.address = given == null
                ? "http://" + (settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host()) + ":"
                        + port
                : given.replaceFirst("/+$", "");
    }

    int port() {
        return port;
    }

    String address() {
        return address;
    }

    private static int free(String host) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getAllByName(host)[0])) {
            return socket.getLocalPort();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(host + " is no address of this machine", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
