package org.doublesens.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.doublesens.aws.AwsServices;
import org.doublesens.program.Courier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/// The courier of the cloud hands a letter to LocalStack's mail service, where the edition has one.
@CloudTwin
class MailTwinTest {
    private static final String FROM = "bonjour@example.org";
    private static final int NOT_IMPLEMENTED = 501;

    @Test
    void acceptsARawLetter() {
        verifyTheSender();
        var letter = new Courier.Mail("lina@example.org", raw(), "welcome-lina");

        var outcome = courier().send(letter);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Courier.Outcome.Accepted.class,
                        accepted -> assertThat(accepted.messageId()).isNotBlank());
    }

    private static void verifyTheSender() {
        try (var ses = LocalStack.at(SesV2Client.builder().httpClient(UrlConnectionHttpClient.create()))
                .build()) {
            ses.createEmailIdentity(create -> create.emailIdentity(FROM));
        } catch (SesV2Exception refused) {
            if (refused.statusCode() != NOT_IMPLEMENTED) {
                throw refused;
            }
            System.out.println("SKIPPED: this edition of LocalStack has no SES v2, 1 cloud twin did not run");
            abort("this edition of LocalStack has no SES v2");
        }
    }

    private static Courier courier() {
        var container = LocalStack.running();
        return AwsServices.from(
                        Map.of(
                                "AWS_REGION", container.getRegion(),
                                "AWS_ACCESS_KEY_ID", container.getAccessKey(),
                                "AWS_SECRET_ACCESS_KEY", container.getSecretKey(),
                                "AWS_ENDPOINT_URL", container.getEndpoint().toString()),
                        Clock.systemUTC())
                .courier();
    }

    private static byte[] raw() {
        return """
                From: %s
                To: lina@example.org
                Subject: Bienvenue
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                Bonjour Lina.
                """.formatted(FROM).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
