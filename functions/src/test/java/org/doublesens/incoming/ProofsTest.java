package org.doublesens.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProofsTest {

    @Test
    void aPassedSignatureOrSenderCheckProvesItsDomain() {
        var proofs = Proofs.of(
                List.of(
                        "amazonses.com;\r\n spf=pass (x) client-ip=1.2.3.4; envelope-from=lina@bounce.example.org;"
                                + " helo=mx.example.org;\r\n dkim=pass header.i=@mail.example.net;\r\n dmarc=none header.from=example.org;"));

        assertThat(proofs.cover("lina@example.org")).isFalse();
        assertThat(proofs.cover("noe@mail.example.net")).isTrue();
        assertThat(proofs.cover("noe@example.net")).isTrue();
        assertThat(proofs.cover("eve@notexample.net")).isFalse();
    }

    @Test
    void onlyWhatAmazonSesWroteOnTopCounts() {
        var forged = "amazonses.com; dkim=pass header.i=@example.org;";

        assertThat(Proofs.of(List.of("mx.evil.example; dkim=pass header.i=@example.org", forged))
                        .domains())
                .isEmpty();
        assertThat(Proofs.of(List.of("amazonses.com; spf=fail envelope-from=eve@evil.example; dkim=none", forged))
                        .cover("lina@example.org"))
                .isFalse();
        assertThat(Proofs.of(List.of()).domains()).isEmpty();
    }

    @Test
    void aTopLevelDomainProvesNothing() {
        assertThat(Proofs.of(List.of("amazonses.com; dkim=pass header.i=@org;")).cover("lina@example.org"))
                .isFalse();
    }
}
