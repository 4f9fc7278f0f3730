package org.doublesens.local.services.ses;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A mail as it arrived, its source put away until somebody opens it.
///
/// @param id               the message id that SES answered
/// @param tags             what the sender had it tagged with
/// @param configurationSet the one it was sent with; empty where there was none
public record Mail(
        String id,
        Instant at,
        String from,
        List<String> recipients,
        String subject,
        Map<String, String> tags,
        String configurationSet,
        Source stored) {
    public Mail {
        tags = Map.copyOf(tags);
        recipients = List.copyOf(recipients);
    }

    Mail storedAs(Source source) {
        return new Mail(id, at, from, recipients, subject, tags, configurationSet, source);
    }

    public byte[] source() {
        return stored.bytes();
    }

    public MailContent open() {
        return MailContent.of(source());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mail mail && mail.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
