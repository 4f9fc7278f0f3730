package org.doublesens.api.cohorts;

/// Bodies of `POST /cohorts`.
final class Orders {
    private Orders() {}

    static final String LEAST = """
            {"name": "Printemps", "starts": "2027-01-04",
             "organiser": {"name": "Hélène Roux", "email": "helene.roux@example.org"},
             "sponsor": {"name": "Marc Aubry", "title": "Directeur général"},
             "participants": [
               {"externalId": "1", "email": "lina@example.org", "firstName": "Lina", "lastName": "Benali",
                "side": "JUNIOR", "rank": 2},
               {"externalId": "2", "email": "walter@example.org", "firstName": "Walter", "lastName": "Roy",
                "side": "SENIOR", "rank": 8}]}
            """;

    /// The least, with these people instead.
    static String of(String... people) {
        return LEAST.substring(0, LEAST.indexOf('[') + 1) + String.join(",", people) + "]}";
    }

    static String person(String externalId, String email, String side, String more) {
        return """
                {"externalId": "%s", "email": "%s", "firstName": "A", "lastName": "B", "side": "%s", "rank": 3%s}""".formatted(externalId, email, side, more);
    }
}
