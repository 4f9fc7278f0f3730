package org.doublesens.matching.score;

/// A score split into what it is made of; the parts add up to it.
public record ScoreParts(int weakerDirection, int strongerDirection, int otherDepartment, int otherSite) {

    public int total() {
        return weakerDirection + strongerDirection + otherDepartment + otherSite;
    }
}
