package org.doublesens.api.cohorts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doublesens.api.files.CsvFile;
import org.doublesens.api.roster.Column;
import org.doublesens.program.Participant;

/// The people of a cohort in the columns of a roster, so that what is read out can be read in.
final class RosterRows {
    private static final List<Column> COLUMNS = Arrays.stream(Column.values())
            .filter(column -> column != Column.MANAGER_EMAIL && column != Column.START_DATE)
            .toList();

    private RosterRows() {}

    static String csv(List<Participant> people) {
        var file = new CsvFile(
                COLUMNS.stream().map(column -> column.headers().getFirst()).toArray(String[]::new));
        people.stream()
                .filter(person -> person.standing() != Participant.Standing.ERASED)
                .forEach(person -> {
                    var cells = cells(person);
                    file.row(COLUMNS.stream().map(cells::get).toArray());
                });
        return file.text();
    }

    static Map<String, Object> json(Participant person) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("participantId", person.id());
        cells(person).forEach((column, cell) -> fields.put(column.field(), cell));
        return fields;
    }

    private static Map<Column, Object> cells(Participant person) {
        var profile = person.profile();
        var cells = new EnumMap<Column, Object>(Column.class);
        cells.put(Column.EXTERNAL_ID, profile.externalId());
        cells.put(Column.EMAIL, profile.email());
        cells.put(Column.FIRST_NAME, profile.firstName());
        cells.put(Column.LAST_NAME, profile.lastName());
        cells.put(Column.LANGUAGE, profile.language().tag());
        cells.put(Column.TIME_ZONE, profile.zone().getId());
        cells.put(Column.LEVEL, profile.rank());
        cells.put(Column.POPULATION, profile.side().name().toLowerCase(Locale.ROOT));
        cells.put(Column.DEPARTMENT, profile.department());
        cells.put(Column.TEAM, profile.team());
        cells.put(Column.SITE, profile.site());
        cells.put(Column.MANAGER_EXTERNAL_ID, profile.managerId());
        cells.put(Column.ACTIVE, person.isActive() ? 1 : 0);
        cells.put(
                Column.EXCLUDE_WITH,
                String.join("|", profile.excludeWith().stream().sorted().toList()));
        return cells;
    }
}
