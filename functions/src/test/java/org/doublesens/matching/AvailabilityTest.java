package org.doublesens.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AvailabilityTest {

    @Property(tries = 300)
    void twoPeopleMeetWhereTickedHalfDaysOverlapByAnHour(
            @ForAll Set<HalfDay> mine,
            @ForAll Set<HalfDay> theirs,
            @ForAll @IntRange(min = -3, max = 3) int hoursApart) {
        var one = new Availability(mine, 0);
        var other = new Availability(theirs, 60 * hoursApart);

        var overlaps = mine.stream()
                .anyMatch(half ->
                        theirs.stream().anyMatch(another -> Availability.overlap(half, another, 60 * hoursApart)));

        assertThat(one.meets(other)).isEqualTo(overlaps);
    }
}
