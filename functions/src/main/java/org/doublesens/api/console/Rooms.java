package org.doublesens.api.console;

import java.util.Map;
import org.doublesens.lambda.Services;
import org.doublesens.pages.console.Place;

/// The room behind each place of the menu, by the first segment of its address.
final class Rooms {
    private static final Room NOWHERE = _ -> Answer.nothing();

    private final Map<String, Room> rooms;

    Rooms(Services services) {
        var store = services.store();
        rooms = Map.of(
                "steer",
                new SteerRoom(services),
                Place.HOME.path(),
                new HomeRoom(services),
                Place.PEOPLE.path(),
                new PeopleRoom(services),
                Place.PAIRS.path(),
                new PairsRoom(services),
                Place.ROUNDS.path(),
                new RoundsRoom(services),
                Place.NUMBERS.path(),
                new NumbersRoom(services),
                Place.DIGEST.path(),
                new DigestRoom(services),
                Place.LETTERS.path(),
                new LettersRoom(services),
                Place.SKILLS.path(),
                new SkillsRoom(services),
                Place.AUDIT.path(),
                new AuditRoom(store));
    }

    Room at(String segment) {
        return rooms.getOrDefault(segment, NOWHERE);
    }
}
