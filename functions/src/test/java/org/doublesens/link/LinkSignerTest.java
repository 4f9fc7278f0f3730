package org.doublesens.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.doublesens.program.CohortId;
import org.junit.jupiter.api.Test;

final class LinkSignerTest {
    private static final Instant NOW = Instant.parse("2027-01-04T08:00:00Z");

    private final LinkKey old = new LinkKey("k1", new byte[32]);
    private final LinkKey fresh = new LinkKey("k2", "another secret of thirty-two byt".getBytes());

    @Test
    void opensWhatItSigned() {
        var link = link();

        assertThat(signer(fresh).open(signer(fresh).sign(link), NOW)).isEqualTo(new Opened.Valid(link));
    }

    @Test
    void refusesEverySingleChangedCharacter() {
        var token = signer(fresh).sign(link());

        for (var at = 0; at < token.length(); at++) {
            for (var bit = 0; bit < 7; bit++) {
                var forged = new StringBuilder(token);
                forged.setCharAt(at, (char) (token.charAt(at) ^ (1 << bit)));
                assertThat(signer(fresh).open(forged.toString(), NOW)).isEqualTo(new Opened.Forged());
            }
        }
    }

    @Test
    void saysSoWhenALinkIsTooOld() {
        var token = signer(fresh).sign(link());

        assertThat(signer(fresh).open(token, NOW.plus(Duration.ofDays(31)))).isEqualTo(new Opened.Expired(link()));
    }

    @Test
    void stillOpensLinksOfTheKeyBefore() {
        var token = signer(old).sign(link());

        assertThat(signer(fresh, old).open(token, NOW)).isEqualTo(new Opened.Valid(link()));
        assertThat(signer(fresh).open(token, NOW)).isEqualTo(new Opened.Forged());
    }

    @Test
    void knowsTheMarkOfALetterWhateverItsCaseAndAfterAChangeOfKeys() {
        var cohort = new CohortId("spring");
        var mark = signer(old).mark(cohort, "pulse-asked#lina");

        assertThat(signer(fresh, old).isMarkOf(mark.toUpperCase(Locale.ROOT), cohort, "pulse-asked#lina"))
                .isTrue();
        assertThat(signer(fresh, old).isMarkOf(mark, cohort, "pulse-asked#walter"))
                .isFalse();
        assertThat(signer(fresh, old).isMarkOf(mark, new CohortId("autumn"), "pulse-asked#lina"))
                .isFalse();
        assertThat(signer(fresh).isMarkOf(mark, cohort, "pulse-asked#lina")).isFalse();
        assertThat(signer(fresh).isMarkOf("", cohort, "pulse-asked#lina")).isFalse();
    }

    private static Link link() {
        return new Link(
                new CohortId("spring"), "lina", Purpose.PULSE, "2027-02#lina-walter#1", NOW.plus(Duration.ofDays(30)));
    }

    private static LinkSigner signer(LinkKey... keys) {
        return new LinkSigner(new SomeKeys(keys));
    }
}
