package org.doublesens.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

final class HttpHandlerTest {
    private static final String EVENT = """
            {
              "version": "2.0",
              "routeKey": "POST /answers/{token}",
              "rawPath": "/answers/abc",
              "rawQueryString": "lang=fr&useful=4",
              "headers": {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"},
              "pathParameters": {"token": "abc"},
              "requestContext": {
                "http": {"method": "POST"},
                "requestId": "r-1",
                "authorizer": {"jwt": {"claims": {"sub": "helene"}, "scopes": null}}
              },
              "body": "%s",
              "isBase64Encoded": %s
            }""";

    private final Nowhere nowhere = new Nowhere();

    @Test
    void readsARequestWhoseBodyTheGatewayEncoded() {
        var encoded = Base64.getEncoder().encodeToString("aim=%C3%AAtre+clair".getBytes(StandardCharsets.UTF_8));

        var answer = send(EVENT.formatted(encoded, true), request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.pathParameter("token")).contains("abc");
            assertThat(request.query().text("useful")).isEqualTo("4");
            assertThat(request.form().text("aim")).isEqualTo("être clair");
            assertThat(request.claims()).containsEntry("sub", "helene");
            return HttpResponse.empty(204);
        });

        assertThat(answer.path("statusCode").asInt()).isEqualTo(204);
    }

    @Test
    void guardsEveryAnswerAndLetsADoorSayOtherwise() {
        var answer = send(
                EVENT.formatted("", false),
                request -> HttpResponse.html(200, "<p>").with("cache-control", "max-age=60"));

        var headers = answer.path("headers");
        assertThat(headers.path("cache-control").asText()).isEqualTo("max-age=60");
        assertThat(headers.path("referrer-policy").asText()).isEqualTo("no-referrer");
        assertThat(headers.path("x-content-type-options").asText()).isEqualTo("nosniff");
        assertThat(headers.path("x-robots-tag").asText()).contains("noindex");
        assertThat(headers.path("content-security-policy").asText()).contains("default-src 'none'");
    }

    @Test
    void saysThatABrokenBodyCannotBeRead() {
        var answer = send(EVENT.formatted("%%%", true), request -> HttpResponse.empty(204));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        assertThat(Json.tree(answer.path("body").asText()).path("detail").asText())
                .isEqualTo("the body is not base64");
    }

    @Test
    void logsWhereItBrokeAndNeverWhatAPersonWrote() {
        var answer = send(EVENT.formatted("aim=secret", false), request -> {
            throw new IllegalStateException("secret " + request.body());
        });

        assertThat(answer.path("statusCode").asInt()).isEqualTo(500);
        assertThat(answer.toString()).doesNotContain("secret").doesNotContain("IllegalState");
        assertThat(nowhere.lines()).singleElement().asString().contains("POST /answers/{token}", "r-1");
        assertThat(nowhere.lines().getFirst()).doesNotContain("secret").doesNotContain("/answers/abc");
    }

    private JsonNode send(String event, Door door) {
        var output = new ByteArrayOutputStream();
        try {
            new HttpHandler(door) {}.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, nowhere);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Json.tree(output.toString(StandardCharsets.UTF_8));
    }
}
