package org.doublesens.program;

/// Carries a finished letter to the mail service.
public interface Courier {
    Outcome send(Mail mail);

    /// A finished letter: raw MIME, and where it goes.
    record Mail(String to, byte[] mime, String letterId) {
        public Mail {
            mime = mime.clone();
        }

        @Override
        public byte[] mime() {
            return mime.clone();
        }
    }

    /// What the mail service said.
    sealed interface Outcome {
        record Accepted(String messageId) implements Outcome {}

        /// Too fast: it may go later.
        record Throttled(String why) implements Outcome {}

        /// Never: the address or the letter is refused.
        record Refused(String why) implements Outcome {}
    }
}
