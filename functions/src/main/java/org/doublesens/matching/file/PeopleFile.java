package org.doublesens.matching.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doublesens.matching.JuniorWithSenior;

/// What a file of people says, read but not yet understood.
///
/// @param places where in the file each lock and ban stands, by what a [org.doublesens.matching.Problem] calls it
/// @param faults what could not even be read
record PeopleFile(
        List<Entry> people,
        Set<JuniorWithSenior> locks,
        Set<JuniorWithSenior> bans,
        Map<String, String> places,
        List<Fault> faults) {

    /// A file of which nothing could be read.
    static PeopleFile unread(List<Fault> faults) {
        return new PeopleFile(List.of(), Set.of(), Set.of(), Map.of(), faults);
    }
}
