package org.doublesens.local.services.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.doublesens.local.services.Counts;
import org.doublesens.local.template.Template;

/// S3 on the wire, path style: `GET` with an optional range and `DELETE`, each only for whom its role allows it.
public final class S3Handler implements HttpHandler {
    private static final Pattern SIGNER = Pattern.compile("Credential=([^/]+)/");
    private static final Pattern RANGE = Pattern.compile("bytes=0-(\\d{1,9})");

    private final Buckets buckets;
    private final Template template;
    private final Counts counts;

    public S3Handler(Buckets buckets, Template template, Counts counts) {
        this.buckets = buckets;
        this.template = template;
        this.counts = counts;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().substring(1);
            switch (exchange.getRequestMethod()) {
                case "GET" -> get(exchange, path);
                case "DELETE" -> delete(exchange, path);
                default -> exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        counts.add("s3:GetObject");
        if (!isAllowed(exchange, "s3:GetObject", path)) {
            exchange.sendResponseHeaders(403, -1);
            return;
        }
        var content = buckets.get(path);
        if (content.isEmpty()) {
            var mayKnow = isAllowed(exchange, "s3:ListBucket", path.substring(0, path.indexOf('/')));
            exchange.sendResponseHeaders(mayKnow ? 404 : 403, -1);
            return;
        }
        var asked = RANGE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
        var part = asked.matches() ? first(content.get(), Integer.parseInt(asked.group(1)) + 1) : content.get();
        exchange.sendResponseHeaders(asked.matches() ? 206 : 200, part.length == 0 ? -1 : part.length);
        exchange.getResponseBody().write(part);
    }

    private void delete(HttpExchange exchange, String path) throws IOException {
        counts.add("s3:DeleteObject");
        if (!isAllowed(exchange, "s3:DeleteObject", path)) {
            exchange.sendResponseHeaders(403, -1);
            return;
        }
        buckets.delete(path);
        exchange.sendResponseHeaders(204, -1);
    }

    private boolean isAllowed(HttpExchange exchange, String action, String path) {
        var signer = SIGNER.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        return signer.find()
                && template.function(signer.group(1)).statements().stream()
                        .anyMatch(statement -> statement.allows(action, "arn:aws:s3:::" + path));
    }

    private static byte[] first(byte[] content, int most) {
        return Arrays.copyOf(content, Math.min(most, content.length));
    }
}
