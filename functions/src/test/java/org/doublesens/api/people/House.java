package org.doublesens.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
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
import java.util.Set;
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
import org.doublesens.program.Blocked;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortBuilder;
import org.doublesens.program.Contact;
import org.doublesens.program.Digest;
import org.doublesens.program.Entry;
import org.doublesens.program.Gate;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Intake;
import org.doublesens.program.Keynote;
import org.doublesens.program.Language;
import org.doublesens.program.Lesson;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Met;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Recipient;
import org.doublesens.program.Session;
import org.doublesens.program.Showing;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Somebody;
import org.doublesens.program.Unit;
import org.doublesens.program.WayOut;
import org.doublesens.program.WorkingDays;

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
        settle(phase);
        this.door = new PeopleDoor(this);
    }

    /// What came back.
    record Answer(int status, Map<String, String> headers, String body) {
        org.jsoup.nodes.Document page() {
            return org.jsoup.Jsoup.parse(body);
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

    private void settle(Phase phase) {
        var cohort = cohort(phase);
        var lina = answered(Somebody.junior("lina"), "data.viz", "skill.negotiate", "Préparer mon prochain entretien")
                .pledging(NOW)
                .standing(Standing.PAIRED);
        var walter = answered(
                        Somebody.senior("walter"), "skill.negotiate", "data.viz", "Présenter des chiffres au comité")
                .pledging(NOW)
                .standing(Standing.PAIRED);
        var omar = answered(Somebody.junior("omar"), "data.viz", "skill.lead", "");
        var nora = Somebody.senior("nora");
        store.save(
                Somebody.SPRING,
                Changes.NONE
                        .once(cohort)
                        .once(lina)
                        .once(walter)
                        .once(omar)
                        .once(nora)
                        .once(pair())
                        .once(session(1, NOW.minus(Duration.ofDays(2))))
                        .once(session(2, NOW.plus(Duration.ofDays(6))))
                        .put(Gate.of(Gate.SKILLS, 1))
                        .put(Gate.of(Gate.PLEDGES, 2))
                        .put(Gate.of(Gate.REVIEW, 1))
                        .put(Gate.of(Gate.SURVEY, 3))
                        .put(Gate.of(Gate.APPROVAL, 1))
                        .put(Gate.of(Gate.ECHO, 3)));
    }

    private static Cohort cohort(Phase phase) {
        return CohortBuilder.builder(Somebody.cohort())
                .name("Printemps 2027")
                .sessionsPerMonth(2)
                .audience(List.of(new Contact("Board", "board@example.org", Language.EN, Somebody.PARIS)))
                .phase(phase)
                .firstRound(JANUARY)
                .build();
    }

    private static Participant answered(Participant person, String offer, String wish, String situation) {
        var texts = new Intake.Texts(situation, "", "", "https://visio.example.org/" + person.id());
        return Somebody.saying(
                Somebody.answering(person, List.of(offer), List.of(wish)),
                said -> said.texts(texts).consented(NOW));
    }

    private static Pair pair() {
        return new Pair(
                LINA_WALTER,
                0,
                List.of(new ParticipantId("lina")),
                new ParticipantId("walter"),
                Posture.JUNIOR_MENTORS,
                Pair.State.MEETING,
                List.of(new Showing(new Skill("data.viz"), 1, 1, 4)),
                List.of(new Showing(new Skill("skill.negotiate"), 1, 1, 4)),
                812,
                JANUARY,
                JANUARY);
    }

    private static Session session(int number, Instant starts) {
        return new Session(
                LINA_WALTER,
                JANUARY,
                number,
                0,
                starts,
                15,
                Posture.JUNIOR_MENTORS,
                new Skill("data.viz"),
                null,
                "",
                0,
                Session.State.PLANNED);
    }

    /// The first matching: Omar waits.
    static MatchingRun run() {
        return new MatchingRun(
                MatchingRun.FIRST,
                0,
                NOW,
                "hash",
                "1",
                2,
                0,
                0,
                812,
                BigInteger.valueOf(812),
                BigInteger.valueOf(812),
                12,
                null,
                Map.of(
                        new ParticipantId("omar"),
                        new MatchingRun.Unmatched(
                                Blocked.SHARED_HALF_DAY, new WayOut.OneMoreHalfDay(HalfDay.TUESDAY_MORNING))),
                Map.of(),
                Set.of(pair().pairId()),
                Set.of(),
                Set.of(),
                null);
    }

    static Lesson lesson() {
        return new Lesson(
                HELD,
                new ParticipantId("lina"),
                0,
                new Skill("data.viz"),
                "Un graphique répond à une seule question, et le titre la pose.",
                Lesson.Share.NAMED);
    }

    static Digest digest(Digest.State state) {
        var lesson = lesson();
        return new Digest(
                0,
                state,
                Map.of(Language.FR, "Trois mois, et beaucoup de curiosité."),
                List.of(
                        new Digest.Shared(lesson.id(), lesson.skill(), lesson.text(), "Lina Martin"),
                        new Digest.Shared(
                                Session.idOf(JANUARY, LINA_WALTER, 2) + "#walter",
                                new Skill("skill.negotiate"),
                                "Avant de négocier, écrire ce que l'autre veut vraiment.",
                                "")),
                List.of(
                        new Digest.Figure("match-rate", Unit.PER_MILLE, 917, 24),
                        new Digest.Figure("session-completion", Unit.PER_MILLE, 846, 65),
                        new Digest.Figure("recommend", Unit.POINTS, 62, 21)),
                List.of(new Digest.Talk(
                        "Lina Martin", "Les tableaux visuels sans douleur", NOW.plus(Duration.ofDays(20)))),
                List.of(
                        new Digest.Fact(Digest.Fact.Kind.ROLES_TURNED, 2),
                        new Digest.Fact(Digest.Fact.Kind.AIMS_SET, 31)),
                Map.of());
    }

    static SkillMap map(SkillMap.Moment moment) {
        return new SkillMap(
                moment,
                24,
                List.of(
                        new SkillMap.Row(new Skill("data.viz"), 9, 12),
                        new SkillMap.Row(new Skill("ai.prompting"), 7, 14),
                        new SkillMap.Row(new Skill("skill.negotiate"), 8, 6),
                        new SkillMap.Row(new Skill("org.decide"), 10, 3)));
    }

    static Keynote keynote() {
        return new Keynote(
                new ParticipantId("lina"),
                0,
                "Les tableaux visuels sans douleur",
                NOW.plus(Duration.ofDays(9)),
                Set.of());
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
