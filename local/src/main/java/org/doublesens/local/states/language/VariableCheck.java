package org.doublesens.local.states.language;

import com.fasterxml.jackson.databind.JsonNode;

/// Checks the names of variables.
///
/// Source: "Passing data between states with variables", variable name syntax.
final class VariableCheck {

    private static final int LONGEST = 80;

    private final Findings findings;

    VariableCheck(Findings findings) {
        this.findings = findings;
    }

    void check(JsonNode assign, String location) {
        if (!assign.isMissingNode() && !assign.isObject()) {
            findings.add(location, "The value must be an object");
        }
        assign.fieldNames().forEachRemaining(name -> check(name, location));
    }

    private void check(String name, String location) {
        if (name.equals("states")) {
            findings.add(location, "'states' is a reserved variable name");
        }
        if (!isIdentifier(name) || name.codePointCount(0, name.length()) > LONGEST) {
            findings.add(
                    location,
                    "'%s' is not a variable name: a Unicode identifier of 1 to 80 characters".formatted(name));
        }
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && Character.isUnicodeIdentifierStart(name.codePointAt(0))
                && name.codePoints().skip(1).allMatch(Character::isUnicodeIdentifierPart);
    }
}
