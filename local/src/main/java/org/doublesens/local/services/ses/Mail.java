package org.doublesens.local.services.ses;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// A mail as it arrived, its source kept small until somebody opens it.
///
/// @param id      the message id that SES answered
/// @param tags    what the sender had it tagged with
/// @param packed  the source, deflated
public record Mail(
        String id,
        Instant at,
        String from,
        List<String> recipients,
        String subject,
        Map<String, String> tags,
        byte[] packed) {
    public Mail {
        tags = Map.copyOf(tags);
        recipients = List.copyOf(recipients);
    }

    static byte[] pack(byte[] source) {
        var packed = new ByteArrayOutputStream(source.length / 3);
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(source);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    public byte[] source() {
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return inflater.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
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
