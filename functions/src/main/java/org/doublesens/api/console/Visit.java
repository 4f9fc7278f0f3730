package org.doublesens.api.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doublesens.lambda.Form;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.pages.Voice;
import org.doublesens.pages.console.Done;
import org.doublesens.pages.console.Frame;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;

/// The organiser, inside the console, asking for one page.
///
/// @param base  the path of the console's home
/// @param path  the segments behind it
/// @param token of the visit
/// @param proof that a form of ours carries
record Visit(Cohort cohort, Voice voice, String base, List<String> path, Form query, String token, String proof) {

    static String base(HttpRequest request, CohortId cohort) {
        var home = "/console/" + cohort.value();
        return request.path().substring(0, request.path().indexOf(home) + home.length());
    }

    CohortId cohortId() {
        return cohort.cohortId();
    }

    /// A segment of the path, empty behind its end.
    String segment(int at) {
        return at < path.size() ? path.get(at) : "";
    }

    Frame frame() {
        var done = Done.named(query.text("done")).orElse(null);
        return new Frame(voice, cohort, base, String.join("/", path), fields(), proof, done);
    }

    /// The query without what the frame says itself.
    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        query.fields().keySet().stream()
                .filter(name -> !name.equals("lang") && !name.equals("done"))
                .forEach(name -> fields.put(name, query.text(name)));
        return fields;
    }

    /// The number of the list's page that was asked for.
    int page() {
        var asked = query.text("page");
        return asked.matches("[1-9]\\d{0,4}") ? Integer.parseInt(asked) : 1;
    }
}
