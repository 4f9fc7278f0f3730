package org.doublesens.mail;

import gg.jte.Content;
import org.doublesens.program.Language;

/// What the page around a letter shows; body and foot are HTML already.
public record Sheet(String language, String subject, String program, Content body, Content foot) {
    static Sheet of(Language language, String subject, String program, String body, String foot) {
        return new Sheet(
                language.tag(),
                subject,
                program,
                output -> output.writeContent(body),
                output -> output.writeContent(foot));
    }
}
