package org.doublesens.aws;

import java.util.Optional;
import org.doublesens.program.Courier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.LimitExceededException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/// Hands letters to Amazon SES as raw MIME.
final class SesCourier implements Courier {
    private final SesV2Client client;
    private final Optional<String> configurationSet;

    SesCourier(SesV2Client client, Optional<String> configurationSet) {
        this.client = client;
        this.configurationSet = configurationSet;
    }

    @Override
    public Outcome send(Mail mail) {
        try {
            var answer = client.sendEmail(send -> {
                send.destination(to -> to.toAddresses(mail.to()))
                        .content(content -> content.raw(raw -> raw.data(SdkBytes.fromByteArrayUnsafe(mail.mime()))))
                        .emailTags(MessageTag.builder()
                                .name("letter")
                                .value(mail.letterId().replaceAll("[^A-Za-z0-9_.@-]", "-"))
                                .build());
                configurationSet.ifPresent(send::configurationSetName);
            });
            return new Outcome.Accepted(answer.messageId());
        } catch (TooManyRequestsException | LimitExceededException tooFast) {
            return new Outcome.Throttled(tooFast.awsErrorDetails().errorMessage());
        } catch (MessageRejectedException | BadRequestException never) {
            return new Outcome.Refused(never.awsErrorDetails().errorMessage());
        }
    }
}
