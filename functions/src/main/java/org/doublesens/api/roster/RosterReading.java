package org.doublesens.api.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.doublesens.program.Language;
import org.doublesens.program.Participant.Profile;
import org.doublesens.program.Problem;
import org.doublesens.program.Side;
import org.doublesens.roster.Listed;
import org.doublesens.roster.Listed.Matter;
import org.jspecify.annotations.Nullable;

/// Understands the rows of a roster, or says everything that is wrong with each cell.
public final class RosterReading {
    /// What every roster must say.
    static final List<Column> NEEDED = List.of(
            Column.EXTERNAL_ID, Column.EMAIL, Column.FIRST_NAME, Column.LAST_NAME, Column.LEVEL, Column.POPULATION);

    static final int MOST_NAME = 100;
    private static final int MOST_RANK = 100;
    private static final int MOST_APART = 20;
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final Language language;
    private final ZoneId zone;
    private final List<Problem> problems = new ArrayList<>();

    private RosterReading(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    /// A roster, understood as far as it could be.
    ///
    /// @param people  those whose row holds no mistake
    /// @param ignored headers nobody here knows
    public record Read(List<Listed> people, List<String> ignored, List<Problem> problems) {
        public Read {
            people = List.copyOf(people);
            ignored = List.copyOf(ignored);
            problems = List.copyOf(problems);
        }
    }

    /// Reads a CSV file; where it leaves out language and zone, the cohort's own are meant.
    public static Read csv(byte[] bytes, Language language, ZoneId zone) {
        return new RosterReading(language, zone).read(CsvSheet.read(bytes));
    }

    /// Reads the list of a JSON document; every unknown field is a mistake.
    public static Read json(JsonNode people, Language language, ZoneId zone) {
        return new RosterReading(language, zone).read(JsonSheet.read(people));
    }

    private Read read(Sheet sheet) {
        var people = new ArrayList<Listed>();
        problems.addAll(sheet.problems());
        for (var cells : sheet.rows()) {
            var before = problems.size();
            var listed = listed(cells);
            if (problems.size() == before) {
                people.add(listed);
            }
        }
        return new Read(people, sheet.ignored(), problems);
    }

    private Listed listed(Cells cells) {
        var side = cells.text(Column.POPULATION).toLowerCase(Locale.ROOT);
        var profile = new Profile(
                needed(cells, Column.EXTERNAL_ID),
                email(cells, Column.EMAIL, true),
                needed(cells, Column.FIRST_NAME),
                needed(cells, Column.LAST_NAME),
                language(cells),
                zone(cells),
                side(cells, side),
                level(cells),
                text(cells, Column.DEPARTMENT),
                text(cells, Column.TEAM),
                text(cells, Column.SITE),
                text(cells, Column.MANAGER_EXTERNAL_ID),
                apart(cells));
        return new Listed(
                cells.row(),
                profile,
                side.equals("auto"),
                active(cells),
                starts(cells),
                email(cells, Column.MANAGER_EMAIL, false),
                unsaid(cells));
    }

    private static Set<Matter> unsaid(Cells cells) {
        var unsaid = EnumSet.noneOf(Matter.class);
        for (var matter : Matter.values()) {
            if (columns(matter).stream().noneMatch(cells::says)) {
                unsaid.add(matter);
            }
        }
        return unsaid;
    }

    private static List<Column> columns(Matter matter) {
        return switch (matter) {
            case LANGUAGE -> List.of(Column.LANGUAGE);
            case ZONE -> List.of(Column.TIME_ZONE);
            case DEPARTMENT -> List.of(Column.DEPARTMENT);
            case TEAM -> List.of(Column.TEAM);
            case SITE -> List.of(Column.SITE);
            case MANAGER -> List.of(Column.MANAGER_EXTERNAL_ID, Column.MANAGER_EMAIL);
            case EXCLUDE_WITH -> List.of(Column.EXCLUDE_WITH);
        };
    }

    private String needed(Cells cells, Column column) {
        if (cells.text(column).isEmpty()) {
            refuse(cells, column, "missing", "This cell is required.");
        }
        return text(cells, column);
    }

    private String text(Cells cells, Column column) {
        var text = cells.text(column);
        if (text.length() > MOST_NAME) {
            refuse(cells, column, "too-long", "At most %d characters.".formatted(MOST_NAME));
        } else if (!Characters.areText(text)) {
            refuse(cells, column, "unwritable", "Control characters and halves of surrogate pairs are no text.");
        }
        return text;
    }

    private String email(Cells cells, Column column, boolean needed) {
        var written = cells.text(column);
        if (written.isEmpty()) {
            if (needed) {
                refuse(cells, column, "missing", "This cell is required.");
            }
            return "";
        }
        return switch (Addresses.read(written)) {
            case Addresses.Good(var address) -> address;
            case Addresses.Bad(var code, var why) -> {
                refuse(cells, column, code, why);
                yield "";
            }
        };
    }

    private Language language(Cells cells) {
        var written = cells.text(Column.LANGUAGE).toLowerCase(Locale.ROOT);
        if (written.isEmpty()) {
            return language;
        }
        return switch (written.replaceFirst("[-_].*", "")) {
            case "fr", "français", "francais", "french" -> Language.FR;
            case "en", "anglais", "english" -> Language.EN;
            default -> {
                refuse(cells, Column.LANGUAGE, "unknown-language", "The program speaks fr and en.");
                yield language;
            }
        };
    }

    private ZoneId zone(Cells cells) {
        var written = cells.text(Column.TIME_ZONE);
        if (written.isEmpty()) {
            return zone;
        }
        if (!ZONES.contains(written)) {
            refuse(cells, Column.TIME_ZONE, "unknown-zone", "A time zone of the IANA list, such as Europe/Paris.");
            return zone;
        }
        return ZoneId.of(written);
    }

    private Side side(Cells cells, String written) {
        return switch (written) {
            case "junior", "juniors", "auto" -> Side.JUNIOR;
            case "senior", "seniors", "sénior", "séniors" -> Side.SENIOR;
            case "" -> {
                refuse(cells, Column.POPULATION, "missing", "Say junior, senior or auto.");
                yield Side.JUNIOR;
            }
            default -> {
                refuse(cells, Column.POPULATION, "unknown-value", "One of junior, senior, auto.");
                yield Side.JUNIOR;
            }
        };
    }

    private int level(Cells cells) {
        var written = cells.text(Column.LEVEL);
        if (written.isEmpty()) {
            refuse(cells, Column.LEVEL, "missing", "This cell is required.");
            return 0;
        }
        if (!written.matches("[0-9]{1,9}([.,]0+)?")) {
            refuse(cells, Column.LEVEL, "not-a-whole-number", "A whole number is expected here.");
            return 0;
        }
        var level = Integer.parseInt(written.replaceFirst("[.,].*", ""));
        if (level > MOST_RANK) {
            refuse(cells, Column.LEVEL, "out-of-range", "From 0 to %d.".formatted(MOST_RANK));
        }
        return level;
    }

    private boolean active(Cells cells) {
        return switch (cells.text(Column.ACTIVE).toLowerCase(Locale.ROOT)) {
            case "", "1", "oui", "o", "yes", "y", "vrai", "true", "actif", "active", "x" -> true;
            case "0", "non", "n", "no", "faux", "false", "inactif", "inactive" -> false;
            default -> {
                refuse(cells, Column.ACTIVE, "unknown-value", "One of 1, 0, oui, non, yes, no, true, false.");
                yield true;
            }
        };
    }

    private @Nullable LocalDate starts(Cells cells) {
        var written = cells.text(Column.START_DATE);
        if (written.isEmpty()) {
            return null;
        }
        var day = Dates.read(written);
        if (day.isEmpty()) {
            refuse(
                    cells,
                    Column.START_DATE,
                    "not-a-date",
                    "A day such as 2026-12-01, or day first, 01/12/2026, with four digits for the year.");
        }
        return day.orElse(null);
    }

    private Set<String> apart(Cells cells) {
        var apart = Arrays.stream(cells.text(Column.EXCLUDE_WITH).split("[|;,]", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toSet());
        if (apart.size() > MOST_APART || apart.stream().anyMatch(one -> one.length() > MOST_NAME)) {
            refuse(cells, Column.EXCLUDE_WITH, "too-many", "At most %d ids or addresses.".formatted(MOST_APART));
            return Set.of();
        }
        return apart;
    }

    private void refuse(Cells cells, Column column, String code, String detail) {
        problems.add(cells.row().problem(column.field(), code, detail));
    }
}
