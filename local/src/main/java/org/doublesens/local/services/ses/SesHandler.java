package org.doublesens.local.services.ses;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import org.doublesens.local.services.Wire;

/// SES v2 on the wire: `POST /v2/email/outbound-emails`, and a clear "no" to everything else.
public final class SesHandler implements HttpHandler {
    public static final String PATH = "/v2/email";

    private static final String SEND = PATH + "/outbound-emails";

    private final Ses ses;

    public SesHandler(Ses ses) {
        this.ses = ses;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            try {
                answer(exchange, 200, reply(exchange, body));
            } catch (Refusal refusal) {
                exchange.getResponseHeaders().set("x-amzn-ErrorType", refusal.type());
                answer(exchange, 400, Wire.object().put("message", refusal.getMessage()));
            }
        }
    }

    private JsonNode reply(HttpExchange exchange, byte[] body) throws IOException {
        var asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        if (!asked.equals("POST " + SEND)) {
            throw new Refusal("BadRequestException", "The local cloud does not play SES's " + asked + ".");
        }
        return ses.send(Wire.read(body));
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = Wire.bytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
