package org.doublesens.local.services.dynamodb;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.doublesens.local.services.Counts;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// DynamoDB Local behind a door that counts the calls and rings when something was written.
public final class DynamoDb implements AutoCloseable {
    private static final Logger NATIVE = Logger.getLogger("com.almworks.sqlite4java");
    private static final Pattern SIGNER = Pattern.compile("Credential=([^/]+)/");
    private static final Set<String> WRITES = Set.of(
            "PutItem",
            "UpdateItem",
            "DeleteItem",
            "BatchWriteItem",
            "TransactWriteItems",
            "ExecuteStatement",
            "ExecuteTransaction",
            "BatchExecuteStatement");

    private final Server server;
    private final LocalDynamoDBRequestHandler local;
    private final ServerConnector connector;
    private final Counts counts;
    private final Runnable onWrite;

    private DynamoDb(@Nullable Path folder, Counts counts, Runnable onWrite) {
        this.counts = counts;
        this.onWrite = onWrite;
        var threads = new QueuedThreadPool(64, 4);
        threads.setName("dynamodb");
        threads.setDaemon(true);
        this.server = new Server(threads);
        this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(new HttpConfiguration()));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        this.local = local(folder);
        server.setHandler(new Door(new LocalDynamoDBServerHandler(local, null)));
    }

    /// @param folder  where the items are kept, or null to keep them in memory
    /// @param onWrite called on the server's thread before the writer hears that its write went through
    public static DynamoDb start(@Nullable Path folder, Counts counts, Runnable onWrite) {
        NATIVE.setLevel(Level.OFF);
        var dynamoDb = new DynamoDb(folder, counts, onWrite);
        try {
            dynamoDb.server.start();
            return dynamoDb;
        } catch (Exception broken) {
            throw new IllegalStateException("DynamoDB Local does not start", broken);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
            local.shutdown();
        } catch (Exception broken) {
            throw new IllegalStateException("DynamoDB Local does not stop", broken);
        }
    }

    private static LocalDynamoDBRequestHandler local(@Nullable Path folder) {
        return new LocalDynamoDBRequestHandler(
                0, folder == null, folder == null ? null : folder.toString(), true, false);
    }

    /// Whose key signed the request: the function's id.
    private static String caller(Request request) {
        var key = SIGNER.matcher(String.valueOf(request.getHeaders().get("Authorization")));
        return key.find() ? key.group(1) : "nobody";
    }

    /// Stands before DynamoDB Local, in its own thread: counting costs no second trip over HTTP.
    private final class Door extends Handler.Wrapper {
        Door(Handler local) {
            super(local);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var target = request.getHeaders().get("X-Amz-Target");
            if (target == null) {
                return super.handle(request, response, callback);
            }
            var operation = target.substring(target.indexOf('.') + 1);
            counts.add("dynamodb:" + operation);
            counts.add("by " + caller(request) + " dynamodb:" + operation);
            counts.add("dynamodb.sent:" + operation, Math.max(0, request.getLength()));
            return super.handle(request, new Answer(operation, request, response), callback);
        }
    }

    /// Rings before the first byte of an answer leaves, so that no writer is ahead of the bell.
    private final class Answer extends Response.Wrapper {
        private final String operation;

        Answer(String operation, Request request, Response response) {
            super(request, response);
            this.operation = operation;
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
            counts.add("dynamodb.received:" + operation, content == null ? 0 : content.remaining());
            if (WRITES.contains(operation) && getStatus() < 300) {
                onWrite.run();
            }
            super.write(last, content, callback);
        }
    }
}
