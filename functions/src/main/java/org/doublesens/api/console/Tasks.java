package org.doublesens.api.console;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.pages.console.People;
import org.doublesens.pages.console.Task;
import org.doublesens.pages.console.Task.Subject;
import org.doublesens.program.Pair;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ToDo;

/// Gives the organiser's to-dos the names of whom they are about.
final class Tasks {
    private final People people;
    private final Map<String, Pair> pairs;

    Tasks(People people, List<Pair> pairs) {
        this.people = people;
        this.pairs = pairs.stream().collect(Collectors.toMap(Pair::id, Function.identity()));
    }

    Task of(ToDo toDo) {
        var shown = toDo.about().stream()
                .limit(Task.MOST)
                .map(id -> subject(toDo.what(), id))
                .toList();
        return new Task(
                toDo.what(), toDo.count(), toDo.by(), shown, toDo.about().size() - shown.size());
    }

    private Subject subject(ToDo.What what, String id) {
        return switch (what) {
            case HELP_PAIRS -> new Subject(pair(id), "");
            case FREE_WAITING, MEND_ADDRESSES -> new Subject(people.name(new ParticipantId(id)), "people/" + id);
            case MAP_SKILLS, REVIEW_PAIRS, APPROVE_DIGEST -> new Subject(id, "");
        };
    }

    private String pair(String id) {
        var pair = pairs.get(id);
        return pair == null ? "—" : people.pair(pair);
    }
}
