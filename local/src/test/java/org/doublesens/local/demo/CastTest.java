package org.doublesens.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.doublesens.local.services.Wire;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CastTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 13, 25, 26, 27, 100})
    void hasBothSidesWhateverItsSizeAndNobodyTwice(int wanted) throws IOException {
        var cast = Cast.of(Wire.read(Files.readString(Path.of("../events/open-cohort.json"))), wanted);

        assertThat(new HashSet<>(cast.addresses())).hasSize(wanted);
        assertThat(cast.request().path("participants").findValuesAsText("side"))
                .hasSize(wanted)
                .contains("JUNIOR", "SENIOR");
    }

    @ParameterizedTest
    @ValueSource(ints = 0)
    void takesThePeopleOfTheRequestWhereNoNumberIsGiven(int wanted) throws IOException {
        JsonNode request = Wire.read(Files.readString(Path.of("../events/open-cohort.json")));

        assertThat(Cast.of(request, wanted).request()).isEqualTo(request);
    }
}
