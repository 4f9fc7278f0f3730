package org.doublesens.matching;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// The organiser's word that some hard rules do not hold for one pair.
public record Exemption(JuniorWithSenior pair, Set<Rule> rules) {
    public Exemption {
        rules = rules.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(rules));
    }
}
