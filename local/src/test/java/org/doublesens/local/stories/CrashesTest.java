package org.doublesens.local.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.doublesens.local.services.lambda.Faults.Moment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every function goes down once, before or after it ran, and
/// is tried again: nothing is lost, nobody gets a mail twice.
class CrashesTest {

    @ParameterizedTest
    @EnumSource(Moment.class)
    void everyFunctionMayGoDownOnce(Moment moment) {
        var request = Story.cohort(3, it -> it.put("months", 2).put("sessionsPerMonth", 1));
        try (var story = new Story()) {
            story.cloud().template().functions().stream()
                    // The two doors answer 502 to whoever knocks, as API Gateway does; people then try again
                    // themselves.
                    .filter(function -> !function.id().matches("(People|Cohorts)Function"))
                    .forEach(function -> story.cloud().faults().crash(function.id(), 1, moment));

            var program = story.live(story.open(request));

            Promises.areKept(story, program, request);
            assertThat(story.mails("skills-invitation")).hasSize(6);
            assertThat(story.mails("digest-shared")).hasSize(6 + 2);
        }
    }
}
