package org.doublesens.matching.solver;

import java.util.Arrays;
import java.util.List;

/// The places of one side: everybody's first partner, at the person's own number, then the further partners that some
/// accept.
///
/// @param people how many there are; place `p` below that is the first place of person `p`
/// @param person whose place it is
/// @param worth what filling the place adds, whoever fills it
/// @param open whether it is to be filled by the solver; a place that a lock took is not
record Places(int people, int[] person, long[] worth, boolean[] open) {

    /// One place each, worth nothing by itself.
    static Places oneEach(int people) {
        var person = new int[people];
        for (var number = 0; number < people; number++) {
            person[number] = number;
        }
        var open = new boolean[people];
        Arrays.fill(open, true);
        return new Places(people, person, new long[people], open);
    }

    /// The same places with further ones.
    Places and(List<Integer> owners, long worthOfEach) {
        if (owners.isEmpty()) {
            return this;
        }
        var size = people + owners.size();
        var persons = Arrays.copyOf(person, size);
        var worths = Arrays.copyOf(worth, size);
        var opens = Arrays.copyOf(open, size);
        for (var further = 0; further < owners.size(); further++) {
            persons[people + further] = owners.get(further);
            worths[people + further] = worthOfEach;
            opens[people + further] = true;
        }
        return new Places(people, persons, worths, opens);
    }

    /// The same places, each worth so many times as much.
    Places times(int factor) {
        var worths = worth.clone();
        for (var place = 0; place < worths.length; place++) {
            worths[place] *= factor;
        }
        return new Places(people, person, worths, open);
    }

    long greatestWorth() {
        var greatest = worth.length == 0 ? 0 : worth[0];
        for (var one : worth) {
            greatest = Math.max(greatest, one);
        }
        return greatest;
    }

    /// What is said of people, said of their places.
    int[] ofEach(int[] people) {
        if (count() == this.people) {
            return people;
        }
        var places = new int[count()];
        for (var place = 0; place < places.length; place++) {
            places[place] = people[person[place]];
        }
        return places;
    }

    int count() {
        return person.length;
    }

    int openCount() {
        var count = 0;
        for (var isOpen : open) {
            count += isOpen ? 1 : 0;
        }
        return count;
    }

    boolean isFirst(int place) {
        return place < people;
    }
}
