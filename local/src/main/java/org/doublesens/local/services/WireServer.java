package org.doublesens.local.services;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server on any free port of this machine, where the SDK finds the slices of AWS.
public final class WireServer implements AutoCloseable {
    static {
        // Without it, Nagle's algorithm and delayed acknowledgements cost 40 ms a call on a kept connection.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private WireServer(HttpServer server) {
        this.server = server;
    }

    public static WireServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
            var wire = new WireServer(server);
            server.setExecutor(wire.threads);
            server.start();
            return wire;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
