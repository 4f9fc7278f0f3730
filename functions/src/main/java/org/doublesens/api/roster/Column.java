package org.doublesens.api.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a roster may say of somebody, with the headers by which HR's systems call it; `docs/roster.md` lists them.
public enum Column {
    EXTERNAL_ID(
            "externalId",
            "external_id",
            "id",
            "identifiant",
            "id externe",
            "matricule",
            "n° matricule",
            "numéro de matricule",
            "employee id",
            "employee number",
            "personnel number",
            "worker id"),
    EMAIL(
            "email",
            "email",
            "e-mail",
            "mail",
            "email address",
            "work email",
            "adresse e-mail",
            "adresse mail",
            "adresse électronique",
            "e-mail professionnel",
            "email professionnel",
            "courriel"),
    FIRST_NAME("firstName", "first_name", "firstname", "given name", "forename", "prénom"),
    LAST_NAME("lastName", "last_name", "lastname", "surname", "family name", "nom", "nom de famille", "nom d'usage"),
    LANGUAGE("language", "language", "lang", "preferred language", "langue", "langue préférée"),
    TIME_ZONE("zone", "time_zone", "timezone", "zone", "tz", "fuseau", "fuseau horaire"),
    LEVEL(
            "rank",
            "level",
            "rank",
            "grade",
            "job level",
            "niveau",
            "échelon",
            "classification",
            "years of experience",
            "années d'expérience"),
    POPULATION("side", "population", "side", "profil", "junior senior", "junior ou senior"),
    DEPARTMENT("department", "department", "division", "business unit", "département", "direction", "service"),
    TEAM("team", "team", "équipe"),
    SITE("site", "site", "location", "office", "lieu", "lieu de travail", "établissement"),
    MANAGER_EXTERNAL_ID(
            "managerId",
            "manager_external_id",
            "manager id",
            "manager employee id",
            "supervisor id",
            "id manager",
            "matricule manager",
            "matricule du manager",
            "matricule responsable",
            "matricule du responsable"),
    MANAGER_EMAIL(
            "managerEmail",
            "manager_email",
            "manager e-mail",
            "supervisor email",
            "email manager",
            "e-mail du manager",
            "email du manager",
            "email responsable",
            "e-mail du responsable"),
    START_DATE(
            "startDate",
            "start_date",
            "hire date",
            "joining date",
            "date de début",
            "date d'entrée",
            "date d'arrivée",
            "date d'embauche"),
    ACTIVE("active", "active", "is active", "actif", "en poste", "présent"),
    EXCLUDE_WITH("excludeWith", "exclude_with", "exclusions", "not with", "ne pas associer avec", "à séparer de");

    private static final Map<String, Column> BY_HEADER = byHeader();
    private static final Map<String, Column> BY_FIELD = byField();

    private final String field;
    private final List<String> headers;

    Column(String field, String... headers) {
        this.field = field;
        this.headers = List.of(headers);
    }

    /// Its name in JSON.
    public String field() {
        return field;
    }

    /// Its own name in CSV first, then the others it goes by.
    public List<String> headers() {
        return headers;
    }

    /// Whatever the case, accents, spaces and punctuation.
    static Optional<Column> ofHeader(String header) {
        return Optional.ofNullable(BY_HEADER.get(plain(header)));
    }

    static Optional<Column> ofField(String field) {
        return Optional.ofNullable(BY_FIELD.get(field));
    }

    /// The JSON names count as headers, too.
    private static Map<String, Column> byHeader() {
        var columns = new HashMap<String, Column>();
        for (var column : values()) {
            Stream.concat(column.headers.stream(), Stream.of(column.field))
                    .map(Column::plain)
                    .forEach(header -> {
                        var other = columns.put(header, column);
                        if (other != null && other != column) {
                            throw new IllegalStateException(header + " names two columns");
                        }
                    });
        }
        return Map.copyOf(columns);
    }

    private static Map<String, Column> byField() {
        var columns = new HashMap<String, Column>();
        Arrays.stream(values()).forEach(column -> columns.put(column.field, column));
        return Map.copyOf(columns);
    }

    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
