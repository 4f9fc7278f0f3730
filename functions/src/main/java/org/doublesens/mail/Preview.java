package org.doublesens.mail;

import java.util.List;

/// A letter as its reader will see it, before it is folded into a mail.
public record Preview(String subject, String html, String text, List<Attachment> attachments) {
    /// A file that travels with a letter.
    ///
    /// @param method the iTIP method the file speaks
    public record Attachment(String name, String method, String content) {}

    public Preview {
        attachments = List.copyOf(attachments);
    }
}
