package org.doublesens.pages;

import java.util.Map;
import java.util.stream.Collectors;
import org.doublesens.program.Skill;
import org.doublesens.program.Survey;

/// The closing survey as it is filled now, right or wrong.
///
/// @param levels what was chosen for each skill the person wished for
public record SurveyDraft(Map<Skill, String> levels, String different, String recommend, String again) {
    public static final SurveyDraft EMPTY = new SurveyDraft(Map.of(), "", "", "");

    public SurveyDraft {
        levels = Map.copyOf(levels);
    }

    /// What was noted.
    public static SurveyDraft of(Survey survey) {
        var levels = survey.levels().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Integer.toString(entry.getValue())));
        return new SurveyDraft(
                levels,
                survey.different(),
                Integer.toString(survey.recommend()),
                survey.again().name());
    }

    public String level(Skill skill) {
        return levels.getOrDefault(skill, "");
    }
}
