package org.doublesens.matching.file;

import java.util.List;
import java.util.Map;

/// One person as a file says them, before anybody has understood it.
///
/// @param place turns a field such as `wishes/0/level` into where it stands in the file
/// @param fields what is said once
/// @param lists what is said several times
record Entry(
        Place place,
        Map<String, String> fields,
        Map<String, List<String>> lists,
        List<SkillText> offers,
        List<SkillText> wishes) {

    /// A skill and a level as they are written.
    record SkillText(String skill, String level) {}

    /// Tells where a field stands.
    interface Place {
        String of(String field);
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }
}
