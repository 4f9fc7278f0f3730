package org.doublesens.mail;

/// A letter with all that became of it; it tells of itself in a few words.
record Written(Sending sending, Preview preview, byte[] mime) {
    static Written by(Letters letters, Sending sending) {
        return new Written(
                sending, letters.preview(sending), letters.compose(sending).mime());
    }

    @Override
    public String toString() {
        var cohort = sending.cohort();
        var participant = sending.reader().participant();
        return "%s %s %s %s %s"
                .formatted(
                        sending.reader().language(),
                        participant == null ? "-" : participant.side(),
                        cohort.context(),
                        cohort.format(),
                        sending.letter().words());
    }
}
