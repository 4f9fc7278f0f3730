package org.doublesens.program;

/// Who a letter is for; the address is looked up when it leaves.
public sealed interface Recipient {
    /// The end of the letter's id.
    String key();

    /// By what the links in the letter know who holds them.
    default String holder(Cohort cohort) {
        return key();
    }

    /// The same once its letter came to an end: an address that only served to send it is not kept.
    default Recipient served() {
        return this;
    }

    /// A participant.
    record Person(ParticipantId id) implements Recipient {
        @Override
        public String key() {
            return id.value();
        }
    }

    /// The cohort's organiser.
    record Organiser() implements Recipient {
        @Override
        public String key() {
            return "organiser";
        }

        /// With the fingerprint of the address, so that no link opens anything for whoever organised before.
        @Override
        public String holder(Cohort cohort) {
            return key() + "-" + Met.fingerprint(cohort.organiser().email());
        }
    }

    /// A reader of the digest from the audience list, by the fingerprint of the address.
    record Reader(String fingerprint) implements Recipient {
        @Override
        public String key() {
            return "reader-" + fingerprint;
        }
    }

    /// Somebody who is no longer kept: the last letter carries its own address.
    record Former(Contact contact) implements Recipient {
        @Override
        public String key() {
            return "former-" + Met.fingerprint(contact.email());
        }

        @Override
        public Recipient served() {
            return new Former(new Contact("", "", contact.language(), contact.zone()));
        }
    }
}
