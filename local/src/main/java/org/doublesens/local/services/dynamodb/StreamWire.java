package org.doublesens.local.services.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.doublesens.local.services.Wire;

/// DynamoDB Streams' own JSON, which is the JSON Lambda hands on; the SDK would only turn it round twice.
final class StreamWire {
    private static final String AUTHORIZATION =
            "AWS4-HMAC-SHA256 Credential=local/20270101/%s/dynamodb/aws4_request, SignedHeaders=host, Signature=local";

    private final URI endpoint;
    private final String region;

    StreamWire(URI endpoint, String region) {
        this.endpoint = endpoint;
        this.region = region;
    }

    String region() {
        return region;
    }

    /// @throws Forgotten where DynamoDB Local does not know an iterator any more
    JsonNode call(String operation, ObjectNode request) {
        try {
            var connection = (HttpURLConnection) endpoint.toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("X-Amz-Target", "DynamoDBStreams_20120810." + operation);
            connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
            connection.setRequestProperty("Authorization", AUTHORIZATION.formatted(region));
            try (var body = connection.getOutputStream()) {
                body.write(Wire.bytes(request));
            }
            return answer(operation, connection);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private static JsonNode answer(String operation, HttpURLConnection connection) throws IOException {
        if (connection.getResponseCode() < 300) {
            try (var body = connection.getInputStream()) {
                return Wire.read(body.readAllBytes());
            }
        }
        try (var body = connection.getErrorStream()) {
            var problem = Wire.read(body.readAllBytes()).toString();
            if (problem.contains("TrimmedDataAccessException") || problem.contains("ExpiredIteratorException")) {
                throw new Forgotten();
            }
            throw new IllegalStateException(operation + ": " + problem);
        }
    }

    /// The place in the stream is not known any more.
    static final class Forgotten extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
