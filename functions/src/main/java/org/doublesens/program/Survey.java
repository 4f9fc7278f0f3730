package org.doublesens.program;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one person says at the end, and 60 days after it.
///
/// @param levels    today's level for each skill the person wished for
/// @param different what the person does differently at work; empty where nothing was said
/// @param recommend 0 to 10
@RecordBuilder
public record Survey(
        ParticipantId person,
        int version,
        Map<Skill, Integer> levels,
        String different,
        int recommend,
        Again again,
        Instant answered,
        @Nullable StillUsing stillUsing)
        implements Entry {

    /// Would you take part again?
    public enum Again {
        SAME_ROLE,
        OTHER_ROLE,
        NO
    }

    /// Still using what you learnt, 60 days later?
    public enum StillUsing {
        WEEKLY,
        SOMETIMES,
        NO
    }

    public Survey {
        levels = Map.copyOf(levels);
        levels.values().forEach(level -> Checks.between("a level", level, 1, 4));
        Checks.between("recommend", recommend, 0, 10);
    }

    @Override
    public String id() {
        return person.value();
    }

    public Survey stillUsing(StillUsing answer) {
        return SurveyBuilder.from(this).withStillUsing(answer);
    }

    Survey at(int number) {
        return SurveyBuilder.from(this).withVersion(number);
    }
}
