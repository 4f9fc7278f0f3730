package org.doublesens.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.SPRING;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.doublesens.aws.AwsServices;
import org.doublesens.link.KeyRing;
import org.doublesens.link.Link;
import org.doublesens.link.LinkSigner;
import org.doublesens.link.Opened;
import org.doublesens.link.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The keys that the table keeps are changed every 90 days, and old links open until they expire.
class StoredKeyRingTest {
    private final FreshTables tables = new FreshTables();
    private Instant now = MONDAY;

    @AfterEach
    void clear() {
        tables.close();
    }

    @Test
    void aLinkOfTheFirstKeyOpensUnderTheFourthAndExpiresWithIt() {
        var link = new Link(SPRING, "lina", Purpose.PRIVACY, "", MONDAY.plus(Purpose.PRIVACY.lifetime()));
        var token = new LinkSigner(ring()).sign(link);
        var first = ring().current().id();

        now = MONDAY.plus(Duration.ofDays(91));
        assertThat(ring().current().id()).as("changed after 90 days").isNotEqualTo(first);
        now = MONDAY.plus(Duration.ofDays(364));
        var aged = ring();
        aged.current();

        assertThat(new LinkSigner(aged).open(token, now)).isEqualTo(new Opened.Valid(link));
        assertThat(new LinkSigner(ring()).open(token, link.expires())).isEqualTo(new Opened.Expired(link));
    }

    @Test
    void aFunctionThatDoesNotKnowTheNewKeyYetLooksAgain() {
        var early = ring();
        early.current();
        now = MONDAY.plus(Duration.ofDays(91));
        var link = new Link(SPRING, "lina", Purpose.PAUSE, "", now.plus(Duration.ofDays(30)));

        assertThat(new LinkSigner(early).open(new LinkSigner(ring()).sign(link), now))
                .isEqualTo(new Opened.Valid(link));
    }

    private KeyRing ring() {
        return AwsServices.from(
                        Map.of(
                                "AWS_REGION", "eu-west-3",
                                "AWS_ACCESS_KEY_ID", "local",
                                "AWS_SECRET_ACCESS_KEY", "local",
                                "AWS_ENDPOINT_URL_DYNAMODB", tables.endpoint().toString(),
                                "TABLE", tables.name("ProgramTable")),
                        () -> now)
                .keys();
    }
}
