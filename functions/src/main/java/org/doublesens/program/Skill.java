package org.doublesens.program;

import java.util.regex.Pattern;

/// An entry of the catalogue by its code, such as `ai.prompting`.
public record Skill(String code) implements Comparable<Skill> {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+");

    public Skill {
        if (code.length() > 60 || !isCode(code)) {
            throw new IllegalArgumentException("a skill code reads family.name in lower case: " + code);
        }
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    @Override
    public int compareTo(Skill other) {
        return code.compareTo(other.code);
    }
}
