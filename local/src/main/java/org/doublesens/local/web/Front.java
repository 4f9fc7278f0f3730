package org.doublesens.local.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The one port where people and HR find the local cloud: the HTTP API, and beside it the pages to look around.
///
/// The port is taken first and answers once [#open] was called, because the template's resources need its address.
public final class Front implements AutoCloseable {
    static {
        // Without it, Nagle's algorithm and delayed acknowledgements cost 40 ms a call on a kept connection.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /// Pages that are no part of the HTTP API.
    public interface Pages {
        Optional<Reply> answer(HttpExchange exchange) throws IOException;
    }

    private static final System.Logger LOG = System.getLogger(Front.class.getName());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Front(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
    }

    /// @param port 0 for any free one
    public static Front on(int port) {
        try {
            return new Front(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256));
        } catch (BindException taken) {
            throw new PortTaken(port);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public void open(ApiGateway gateway, Pages pages) {
        server.createContext("/", exchange -> serve(exchange, gateway, pages));
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void serve(HttpExchange exchange, ApiGateway gateway, Pages pages) throws IOException {
        try (exchange) {
            reply(exchange, gateway, pages).send(exchange);
        }
    }

    private static Reply reply(HttpExchange exchange, ApiGateway gateway, Pages pages) throws IOException {
        try {
            var page = pages.answer(exchange);
            return page.isPresent() ? page.get() : gateway.answer(exchange);
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, exchange.getRequestURI().getPath() + " broke", broken);
            return Reply.message(500, "Internal Server Error");
        }
    }
}
