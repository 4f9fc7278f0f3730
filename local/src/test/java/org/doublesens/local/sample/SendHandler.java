package org.doublesens.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.doublesens.lambda.Services;
import software.amazon.awssdk.core.SdkBytes;

/// Sends the letters that were written into the table; those to nobody@… it never can.
public final class SendHandler extends SampleHandler {
    public SendHandler(Services services) {
        super(services);
    }

    @Override
    JsonNode answer(JsonNode event) {
        var response = JSON.createObjectNode();
        var failures = response.putArray("batchItemFailures");
        for (var record : event.path("Records")) {
            var to = record.path("dynamodb")
                    .path("NewImage")
                    .path("text")
                    .path("S")
                    .asText();
            if (to.startsWith("nobody@")) {
                failures.addObject()
                        .put(
                                "itemIdentifier",
                                record.path("dynamodb").path("SequenceNumber").asText());
                return response;
            }
            send(to);
        }
        return response;
    }

    private void send(String to) {
        var mime =
                "From: HR <hr@example.org>\r\nTo: %s\r\nSubject: =?utf-8?Q?Bonjour_=C3=A0_tous?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHello %s\r\n"
                        .formatted(to, to);
        services.ses()
                .sendEmail(send -> send.configurationSetName(services.variable("CONFIGURATION_SET"))
                        .content(content -> content.raw(
                                raw -> raw.data(SdkBytes.fromByteArray(mime.getBytes(StandardCharsets.UTF_8))))));
    }
}
