package org.doublesens.matching.file;

import java.util.List;
import java.util.Set;
import org.doublesens.matching.JuniorWithSenior;

/// What a file of people says, read but not yet understood.
record PeopleFile(List<Entry> people, Set<JuniorWithSenior> locks, Set<JuniorWithSenior> bans) {}
