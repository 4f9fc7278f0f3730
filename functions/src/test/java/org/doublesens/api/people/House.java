package org.doublesens.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.lambda.Door;
import org.doublesens.lambda.FewServices;
import org.doublesens.lambda.Form;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.link.KeyRing;
import org.doublesens.link.Link;
import org.doublesens.link.LinkSigner;
import org.doublesens.link.Purpose;
import org.doublesens.link.SomeKeys;
import org.doublesens.program.Changes;
import org.doublesens.program.Entry;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Met;
import org.doublesens.program.PairId;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Recipient;
import org.doublesens.program.Session;
import org.doublesens.program.Somebody;
import org.doublesens.program.WorkingDays;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A cohort behind the people's door: Lina guides Walter, Omar waits, Nora never answered.
final class House implements FewServices {
    static final YearMonth JANUARY = YearMonth.of(2027, 1);
    static final PairId LINA_WALTER = new PairId("lina-walter");
    static final String HELD = Session.idOf(JANUARY, LINA_WALTER, 1);
    static final String TO_COME = Session.idOf(JANUARY, LINA_WALTER, 2);
    static final Instant NOW = Instant.parse("2027-01-20T09:00:00Z");
    static final String READER = "reader-" + Met.fingerprint("board@example.org");
    private final MemoryStore store = new MemoryStore();
    private final Door door;
    private Instant now = NOW;

    House(Phase phase) {
        store.save(Somebody.SPRING, Household.settled(phase));
        this.door = new PeopleDoor(this);
    }

    /// What came back.
    record Answer(int status, Map<String, String> headers, String body) {
        Document page() {
            return Jsoup.parse(body);
        }

        String heading() {
            return page().select("h1").text();
        }

        /// The fields that the mistakes on a page that was not taken lead to.
        List<String> faults() {
            assertThat(status).isEqualTo(422);
            return page().select(".faults a").eachAttr("href");
        }
    }

    Answer get(String token, String query) {
        return send("GET", token, query, "", Map.of());
    }

    Answer post(String token, Map<String, List<String>> fields) {
        return send("POST", token, "", encoded(fields), Map.of("content-type", Form.MEDIA_TYPE));
    }

    Answer post(String token, String query, Map<String, List<String>> fields) {
        return send("POST", token, query, encoded(fields), Map.of("content-type", Form.MEDIA_TYPE));
    }

    Answer send(String method, String token, String query, String body, Map<String, String> headers) {
        var request = new HttpRequest(
                method,
                "/answers/" + token,
                method + " /answers/{token}",
                Map.of("token", token),
                Form.read(query),
                headers,
                body,
                Map.of(),
                "request-1");
        HttpResponse response = door.answer(request);
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    String token(String holder, Purpose purpose, String subject) {
        return signed(new Link(Somebody.SPRING, held(holder), purpose, subject, now.plus(purpose.lifetime())));
    }

    /// A link that has just become too old.
    String old(String holder, Purpose purpose) {
        return signed(new Link(Somebody.SPRING, held(holder), purpose, "", now.minusSeconds(1)));
    }

    private String held(String holder) {
        return holder.equals("organiser") ? new Recipient.Organiser().holder(store.cohort(Somebody.SPRING)) : holder;
    }

    String signed(Link link) {
        return new LinkSigner(keys()).sign(link);
    }

    void at(Instant later) {
        now = later;
    }

    void wait(Duration duration) {
        now = now.plus(duration);
    }

    Participant person(String name) {
        return store.find(Somebody.SPRING, Participant.class, name).orElseThrow();
    }

    /// Everything that is kept, to see whether something changed.
    List<Object> everything() {
        var all = new ArrayList<Object>();
        for (var kind : Entry.class.getPermittedSubclasses()) {
            all.addAll(store.all(Somebody.SPRING, kind.asSubclass(Entry.class)));
        }
        return all;
    }

    void keep(Entry entry) {
        store.save(Somebody.SPRING, Changes.NONE.put(entry));
    }

    static Map<String, List<String>> fields(String... namesAndValues) {
        var fields = new HashMap<String, List<String>>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.computeIfAbsent(namesAndValues[i], any -> new ArrayList<>()).add(namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String encoded(Map<String, List<String>> fields) {
        var pairs = new ArrayList<String>();
        fields.forEach((name, values) ->
                values.forEach(value -> pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return String.join("&", pairs);
    }

    static LocalDate day(int daysAhead) {
        return LocalDate.ofInstant(NOW, Somebody.PARIS).plusDays(daysAhead);
    }

    @Override
    public ProgramStore store() {
        return store;
    }

    @Override
    public InstantSource clock() {
        return () -> now;
    }

    @Override
    public KeyRing keys() {
        return new SomeKeys();
    }

    @Override
    public WorkingDays workingDays() {
        return new FrenchWorkingDays();
    }
}
