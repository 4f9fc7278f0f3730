package org.doublesens.api.console;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doublesens.api.people.PeopleDoor;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.lambda.FewServices;
import org.doublesens.lambda.Form;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.link.KeyRing;
import org.doublesens.link.Link;
import org.doublesens.link.LinkSigner;
import org.doublesens.link.Purpose;
import org.doublesens.link.SomeKeys;
import org.doublesens.pairing.MatchPairs;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortBuilder;
import org.doublesens.program.CohortId;
import org.doublesens.program.Conductor;
import org.doublesens.program.Contact;
import org.doublesens.program.Entry;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Recipient;
import org.doublesens.program.Somebody;
import org.doublesens.program.WorkingDays;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Hélène's console over a cohort in memory, with every look at the store counted.
final class Cabinet implements FewServices {
    static final Instant NOW = Somebody.MONDAY.plus(Duration.ofHours(2));

    private final MemoryStore store = new MemoryStore();
    private final List<String> looks = new ArrayList<>();
    private final List<String> started = new ArrayList<>();
    private Instant now = NOW;

    /// Everybody pledged, and pairs proposed: lina with walter, ana with odile, zoe with paul.
    static Cabinet inReview() {
        var cabinet = new Cabinet();
        cabinet.keep(
                Somebody.cohort(),
                pledged(Somebody.junior("lina"), "ai.prompting", "skill.lead"),
                pledged(Somebody.junior("ana"), "data.viz", "biz.model"),
                pledged(Somebody.junior("zoe"), "ai.agents", "org.decide"),
                pledged(Somebody.senior("walter"), "skill.lead", "ai.prompting", "data.viz"),
                pledged(Somebody.senior("odile"), "biz.model", "data.viz", "ai.prompting", "ai.agents"),
                pledged(Somebody.senior("paul"), "org.decide", "ai.agents", "data.viz", "ai.prompting"));
        cabinet.propose();
        return cabinet;
    }

    /// So many juniors and as many seniors, in review.
    static Cabinet ofMany(int aSide) {
        var cabinet = new Cabinet();
        cabinet.keep(Somebody.cohort());
        for (var at = 0; at < aSide; at++) {
            cabinet.keep(
                    pledged(Somebody.junior("junior%03d".formatted(at)), "ai.prompting", "skill.lead"),
                    pledged(Somebody.senior("senior%03d".formatted(at)), "skill.lead", "ai.prompting"));
        }
        cabinet.propose();
        return cabinet;
    }

    void propose() {
        new MatchPairs(store, clock(), new FrenchWorkingDays()).run(new MatchPairs.Request(Somebody.SPRING));
    }

    static Participant pledged(Participant person, String offer, String... wishes) {
        return Somebody.answering(person, List.of(offer), List.of(wishes)).pledging(NOW);
    }

    void keep(Entry... entries) {
        for (var entry : entries) {
            store.save(Somebody.SPRING, Changes.NONE.put(entry));
        }
    }

    Cohort cohort() {
        return store.cohort(Somebody.SPRING);
    }

    List<Entry> everything() {
        return List.copyOf(store.everything(Somebody.SPRING).values());
    }

    /// What was said to the machine.
    List<String> started() {
        return started;
    }

    List<String> looks() {
        return looks;
    }

    void wait(Duration duration) {
        now = now.plus(duration);
    }

    /// What came back.
    record Seen(int status, Map<String, String> headers, String body) {
        Document page() {
            return Jsoup.parse(body);
        }

        String heading() {
            return page().select("h1").text();
        }

        String location() {
            return headers.getOrDefault("location", "");
        }
    }

    String link(String holder, Purpose purpose) {
        return new LinkSigner(keys())
                .sign(new Link(Somebody.SPRING, held(holder), purpose, "", now.plus(purpose.lifetime())));
    }

    /// Somebody else organises from now on.
    void handTo(String address) {
        var cohort = store.cohort(Somebody.SPRING);
        var before = cohort.organiser();
        var organiser = new Contact("Jean Petit", address, before.language(), before.zone());
        store.save(
                Somebody.SPRING, Changes.NONE.update(CohortBuilder.from(cohort).withOrganiser(organiser)));
    }

    String held(String holder) {
        return holder.equals("organiser") ? new Recipient.Organiser().holder(store.cohort(Somebody.SPRING)) : holder;
    }

    /// Opens a link of a mail.
    Seen open(String token) {
        return open(token, "", "");
    }

    Seen open(String token, String query, String cookie) {
        return seen(new PeopleDoor(this)
                .answer(request(
                        "GET", "/answers/" + token, Map.of("token", token), query, Map.of("cookie", cookie), "")));
    }

    /// Sends the form of the page behind a link.
    Seen send(String token) {
        var form = Map.of("content-type", Form.MEDIA_TYPE);
        return seen(new PeopleDoor(this)
                .answer(request(
                        "POST", "/answers/" + token, Map.of("token", token), "", form, "act=fresh-link&lang=fr")));
    }

    /// Asks for a link before the door of some cohort's console.
    Seen knock(String cohort) {
        var parameters = Map.of("cohortId", cohort, "page", "link");
        var form = Map.of("content-type", Form.MEDIA_TYPE);
        return seen(new ConsoleDoor(this)
                .answer(request("POST", "/console/" + cohort + "/link", parameters, "", form, "act=fresh-link")));
    }

    /// The cookie of a visit that begins now.
    String enter() {
        return open(link("organiser", Purpose.CONSOLE))
                .headers()
                .getOrDefault("set-cookie", "")
                .split(";", 2)[0];
    }

    Seen get(String cookie, String place, String query) {
        looks.clear();
        return seen(new ConsoleDoor(this)
                .answer(request("GET", path(place), parameters(place), query, Map.of("cookie", cookie), "")));
    }

    Seen get(String cookie, String place) {
        return get(cookie, place, "");
    }

    Seen post(String cookie, String place, Map<String, String> fields, Map<String, String> headers) {
        var all = new TreeMap<String, List<String>>();
        fields.forEach((name, value) -> all.put(name, List.of(value)));
        return send(cookie, place, all, headers);
    }

    /// A form in which a name comes several times.
    Seen postAll(String cookie, String place, Map<String, List<String>> fields) {
        return send(cookie, place, fields, Map.of());
    }

    private Seen send(String cookie, String place, Map<String, List<String>> fields, Map<String, String> headers) {
        var all = new TreeMap<>(headers);
        all.put("cookie", cookie);
        all.put("content-type", Form.MEDIA_TYPE);
        var body = String.join(
                "&",
                fields.entrySet().stream()
                        .flatMap(field -> field.getValue().stream()
                                .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                        .toList());
        return seen(new ConsoleDoor(this).answer(request("POST", path(place), parameters(place), "", all, body)));
    }

    /// The proof that the forms of this visit carry.
    String proof(String cookie) {
        return get(cookie, "").page().select("input[name=proof]").attr("value");
    }

    private static String path(String place) {
        return "/console/spring" + (place.isEmpty() ? "" : "/" + place);
    }

    private static Map<String, String> parameters(String place) {
        return place.isEmpty() ? Map.of("cohortId", "spring") : Map.of("cohortId", "spring", "page", place);
    }

    private static HttpRequest request(
            String method,
            String path,
            Map<String, String> parameters,
            String query,
            Map<String, String> headers,
            String body) {
        return new HttpRequest(
                method, path, method + " /", parameters, Form.read(query), headers, body, Map.of(), "request-1");
    }

    private static Seen seen(HttpResponse response) {
        return new Seen(response.statusCode(), response.headers(), response.body());
    }

    @Override
    public ProgramStore store() {
        return (ProgramStore) Proxy.newProxyInstance(
                ProgramStore.class.getClassLoader(), new Class<?>[] {ProgramStore.class}, (_, method, arguments) -> {
                    looks.add(method.getName() + " " + (arguments == null ? "" : arguments[1 % arguments.length]));
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Override
    public InstantSource clock() {
        return () -> now;
    }

    @Override
    public Conductor conductor() {
        return new Conductor() {
            @Override
            public void start(CohortId cohort, Instant first) {
                started.add("start " + cohort.value());
            }

            @Override
            public void stop(CohortId cohort, String why) {
                started.add("stop " + cohort.value());
            }

            @Override
            public void resume(String token) {
                throw new UnsupportedOperationException("a page resumes nothing");
            }
        };
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
