package org.doublesens.matching;

/// The two ids of a pair, as locks, bans and exemptions name it.
public record JuniorWithSenior(String junior, String senior) implements Comparable<JuniorWithSenior> {

    @Override
    public int compareTo(JuniorWithSenior other) {
        var byJunior = junior.compareTo(other.junior);
        return byJunior == 0 ? senior.compareTo(other.senior) : byJunior;
    }
}
