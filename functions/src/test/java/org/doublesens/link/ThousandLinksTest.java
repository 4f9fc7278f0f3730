package org.doublesens.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.doublesens.program.CohortId;
import org.junit.jupiter.api.Test;

/// What a link is worth: nothing after any change, nothing for anybody or anything else, nothing when its time is over.
final class ThousandLinksTest {
    private static final Instant NOW = Instant.parse("2027-01-04T08:00:00Z");
    private static final LinkKey FIRST = new LinkKey("k1", "the first secret of thirty-two by".getBytes(UTF_8));
    private static final LinkKey SECOND = new LinkKey("k2", "another secret of thirty-two byt".getBytes(UTF_8));

    private final LinkSigner signer = signer(FIRST);
    private final List<Link> links = links(new Random(4));

    @Test
    void everySingleBitThatChangesInAThousandLinksIsRefused() {
        var refused = 0L;
        for (var link : links) {
            var token = signer.sign(link);
            assertThat(signer.open(token, NOW)).isEqualTo(new Opened.Valid(link));
            var octets = token.getBytes(ISO_8859_1);
            for (var bit = 0; bit < octets.length * 8; bit++) {
                octets[bit / 8] ^= (byte) (1 << bit % 8);
                if (!(signer.open(new String(octets, ISO_8859_1), NOW) instanceof Opened.Forged)) {
                    throw new AssertionError("bit " + bit + " of " + token + " may change");
                }
                octets[bit / 8] ^= (byte) (1 << bit % 8);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000_000);
    }

    @Test
    void noLinkOpensForAnotherPersonCohortPurposeSubjectOrDay() {
        var claimed = 0;
        for (var link : links) {
            var proof = signer.sign(link).replaceFirst("^[^.]*", "");
            for (var other : List.of(
                    new Link(new CohortId("other"), link.holder(), link.purpose(), link.subject(), link.expires()),
                    new Link(link.cohort(), "other", link.purpose(), link.subject(), link.expires()),
                    new Link(link.cohort(), link.holder(), next(link.purpose()), link.subject(), link.expires()),
                    new Link(link.cohort(), link.holder(), link.purpose(), link.subject() + "1", link.expires()),
                    new Link(
                            link.cohort(),
                            link.holder(),
                            link.purpose(),
                            link.subject(),
                            link.expires().plusSeconds(1)))) {
                var said = signer.sign(other).replaceFirst("\\..*$", "");
                assertThat(signer.open(said + proof, NOW)).isEqualTo(new Opened.Forged());
                claimed++;
            }
        }
        assertThat(claimed).isEqualTo(5_000);
    }

    @Test
    void fieldsCannotBeShiftedIntoEachOther() {
        var one = new Link(new CohortId("spring"), "lina", Purpose.PULSE, "a", NOW.plusSeconds(60));
        var said = new String(Base64.getUrlDecoder().decode(signer.sign(one).replaceFirst("\\..*$", "")), UTF_8);
        var shifted = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(said.replace("\u001f", "").getBytes(UTF_8));

        assertThat(signer.open(shifted + signer.sign(one).replaceFirst("^[^.]*", ""), NOW))
                .isEqualTo(new Opened.Forged());
    }

    @Test
    void aLinkOpensUntilItsLastSecondAndNotAfter() {
        for (var link : links) {
            var token = signer.sign(link);
            assertThat(signer.open(token, link.expires().minusSeconds(1))).isEqualTo(new Opened.Valid(link));
            assertThat(signer.open(token, link.expires())).isEqualTo(new Opened.Expired(link));
        }
    }

    @Test
    void aChangeOfKeysKeepsOldLinksUntilTheyExpireAndSignsNewOnesAnew() {
        var after = signer(SECOND, FIRST);
        for (var link : links) {
            var old = signer.sign(link);
            assertThat(after.open(old, link.expires().minusSeconds(1))).isEqualTo(new Opened.Valid(link));
            assertThat(after.open(old, link.expires())).isEqualTo(new Opened.Expired(link));
            assertThat(signer(SECOND).open(old, NOW)).isEqualTo(new Opened.Forged());
            assertThat(after.sign(link)).isNotEqualTo(old);
            assertThat(signer.open(after.sign(link), NOW))
                    .as("the old key alone")
                    .isEqualTo(new Opened.Forged());
        }
    }

    private static Purpose next(Purpose purpose) {
        return Purpose.values()[(purpose.ordinal() + 1) % Purpose.values().length];
    }

    private static List<Link> links(Random chance) {
        var links = new ArrayList<Link>();
        for (var number = 0; number < 1_000; number++) {
            links.add(new Link(
                    new CohortId(Long.toHexString(chance.nextLong())),
                    Long.toHexString(chance.nextLong()),
                    Purpose.values()[number % Purpose.values().length],
                    number % 3 == 0 ? "" : "2027-02#" + Long.toHexString(chance.nextLong()) + "#1",
                    NOW.plus(Duration.ofSeconds(chance.nextInt(60, 400 * 86_400)))));
        }
        return links;
    }

    private static LinkSigner signer(LinkKey... keys) {
        return new LinkSigner(new SomeKeys(keys));
    }
}
