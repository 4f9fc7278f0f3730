package org.doublesens.local.services.ses;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.doublesens.local.kept.Lines;
import org.doublesens.local.services.Wire;

/// Mails that outlive the process: a file for the source of each, and a list of what stands on their envelopes.
public final class MailFolder {
    private final Path folder;
    private final Lines envelopes;

    public MailFolder(Path folder, Lines envelopes) {
        this.folder = folder;
        this.envelopes = envelopes;
    }

    /// Those that arrived before, in the order in which they did; none is opened yet.
    List<Mail> past() {
        return envelopes.past().stream().map(this::mail).toList();
    }

    /// Puts a mail away; it has arrived once its envelope is in the list.
    Mail keep(Mail mail) {
        try {
            Files.write(file(mail.id()), mail.source());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        envelopes.add(envelope(mail));
        return mail.storedAs(new Source.Filed(file(mail.id())));
    }

    private static JsonNode envelope(Mail mail) {
        var envelope = Wire.object()
                .put("id", mail.id())
                .put("at", mail.at().toString())
                .put("from", mail.from())
                .put("subject", mail.subject())
                .put("configurationSet", mail.configurationSet());
        mail.recipients().forEach(envelope.putArray("recipients")::add);
        mail.tags().forEach(envelope.putObject("tags")::put);
        return envelope;
    }

    private Mail mail(JsonNode envelope) {
        var tags = new HashMap<String, String>();
        envelope.path("tags")
                .properties()
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
        return new Mail(
                envelope.path("id").asText(),
                Instant.parse(envelope.path("at").asText()),
                envelope.path("from").asText(),
                envelope.path("recipients").valueStream().map(JsonNode::asText).toList(),
                envelope.path("subject").asText(),
                tags,
                envelope.path("configurationSet").asText(),
                new Source.Filed(file(envelope.path("id").asText())));
    }

    private Path file(String id) {
        return folder.resolve(id + ".eml");
    }
}
