package org.doublesens.api.people;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.doublesens.api.entry.Caller;
import org.doublesens.api.entry.FreshLinks;
import org.doublesens.api.entry.Visits;
import org.doublesens.lambda.BadRequest;
import org.doublesens.lambda.Form;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.SecurityHeaders;
import org.doublesens.lambda.Services;
import org.doublesens.link.Link;
import org.doublesens.link.LinkSigner;
import org.doublesens.link.Opened;
import org.doublesens.link.Purpose;
import org.doublesens.pages.Page;
import org.doublesens.pages.Pages;
import org.doublesens.pages.Style;
import org.doublesens.pages.Voice;
import org.doublesens.program.Cohort;
import org.doublesens.program.Contact;
import org.doublesens.program.Language;
import org.doublesens.program.Met;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Recipient;

/// Takes one visitor from the link in their mail to the desk it leads to.
final class Reception {
    private static final String CAME_BACK = "back";
    private static final Recipient ORGANISER = new Recipient.Organiser();

    private final ProgramStore store;
    private final InstantSource clock;
    private final LinkSigner signer;
    private final Visits visits;
    private final FreshLinks freshLinks;
    private final Desks desks;

    Reception(Services services) {
        this.store = services.store();
        this.clock = services.clock();
        this.signer = new LinkSigner(services.keys());
        this.visits = new Visits(services.keys(), clock);
        this.freshLinks = new FreshLinks(store, clock);
        this.desks = new Desks(services, new Acts(services));
    }

    HttpResponse answer(HttpRequest request) {
        var token = request.pathParameter("token").orElse("");
        return switch (signer.open(token, clock.instant())) {
            case Opened.Forged() ->
                written(Reply.notice(Page.Notice.Kind.FORGED), Caller.voice(request, Optional.empty()));
            case Opened.Expired(var link) -> expired(request, link, voice(request, link));
            case Opened.Valid(var link) -> answer(request, reply(request, link), voice(request, link));
        };
    }

    /// The organiser's own links are asked for anew; whoever asks learns nothing but that.
    private HttpResponse expired(HttpRequest request, Link link, Voice voice) {
        if (!leadsToTheConsole(link)) {
            return written(Reply.notice(Page.Notice.Kind.EXPIRED), voice);
        }
        if (!request.method().equals("POST")) {
            return written(new Reply.Shown(410, new Page.FreshLink(Page.FreshLink.Why.EXPIRED, "")), voice);
        }
        freshLinks.send(link.cohort());
        return written(Reply.page(new Page.FreshLink(Page.FreshLink.Why.ASKED, "")), voice);
    }

    private static boolean leadsToTheConsole(Link link) {
        return link.holder().startsWith(ORGANISER.key())
                && switch (link.purpose()) {
                    case CONSOLE, REVIEW, APPROVE -> true;
                    case SKILLS,
                            PLEDGE,
                            PAIR,
                            SESSION,
                            PULSE,
                            MIDPOINT,
                            SURVEY,
                            ECHO,
                            DIGEST,
                            KEYNOTE,
                            PAUSE,
                            LEAVE,
                            PRIVACY,
                            UNSUBSCRIBE,
                            CONSOLE_VISIT -> false;
                };
    }

    private HttpResponse answer(HttpRequest request, Reply reply, Voice voice) {
        return reply instanceof Reply.Entered entered ? entered(request, entered, voice) : written(reply, voice);
    }

    /// A browser comes back once, so that we see whether it keeps our cookie before it stands at a closed door.
    private HttpResponse entered(HttpRequest request, Reply.Entered entered, Voice voice) {
        var cookie = visits.begin(request, entered.cohort());
        if (visits.token(request, entered.cohort().cohortId()).isPresent()) {
            return written(entered, voice).with("set-cookie", cookie);
        }
        if (!request.query().text(CAME_BACK).isEmpty()) {
            return written(entered.instead().get(), voice);
        }
        var again = "%s?%s=1&lang=%s".formatted(request.pathParameter("token").orElse(""), CAME_BACK, voice.tag());
        return HttpResponse.seeOther(again).with("set-cookie", cookie);
    }

    private Reply reply(HttpRequest request, Link link) {
        store.findAll(link.cohort(), FirstGlance.at(link));
        return store.find(link.cohort(), Cohort.class, link.cohort().value())
                .flatMap(cohort -> visitor(cohort, link))
                .map(visit -> reply(request, link.purpose(), visit))
                .orElseGet(() -> Reply.notice(Page.Notice.Kind.NO_SUCH_THING));
    }

    private Reply reply(HttpRequest request, Purpose purpose, Visit visit) {
        var person = visit.person();
        if (person != null && !person.isActive() && !outlivesLeaving(purpose)) {
            return Reply.notice(Page.Notice.Kind.NOT_PART_ANY_MORE);
        }
        var desk = desks.of(purpose);
        if (!request.method().equals("POST")) {
            return desk.show(visit, request.query());
        }
        return read(request)
                .map(form -> desk.commit(visit, form))
                .orElseGet(() -> Reply.notice(Page.Notice.Kind.UNREADABLE));
    }

    /// A mail program's one-click POST may be `multipart/form-data`: its link says all, so other bodies are no fields.
    private static Optional<Form> read(HttpRequest request) {
        try {
            return Optional.of(request.form());
        } catch (BadRequest unreadable) {
            return Optional.empty();
        }
    }

    /// Nobody sits at another's desk: a participant's page needs a participant, the organiser's the organiser.
    private Optional<Visit> visitor(Cohort cohort, Link link) {
        var visit = new Visit(cohort, link.holder(), link.subject(), null);
        return switch (link.purpose()) {
            case REVIEW, APPROVE, CONSOLE -> isOrganiser(cohort, link) ? Optional.of(visit) : Optional.empty();
            case CONSOLE_VISIT -> Optional.empty();
            case DIGEST, UNSUBSCRIBE ->
                isOrganiser(cohort, link) || isReader(link) ? Optional.of(visit) : participant(cohort, link);
            case SKILLS, PLEDGE, PAIR, SESSION, PULSE, MIDPOINT, SURVEY, ECHO, KEYNOTE, PAUSE, LEAVE, PRIVACY ->
                participant(cohort, link);
        };
    }

    private Optional<Visit> participant(Cohort cohort, Link link) {
        return store.find(cohort.cohortId(), Participant.class, link.holder())
                .map(person -> new Visit(cohort, link.holder(), link.subject(), person));
    }

    private static Optional<Contact> reader(Cohort cohort, Link link) {
        return cohort.audience().stream()
                .filter(contact -> link.holder().equals(new Recipient.Reader(Met.fingerprint(contact.email())).key()))
                .findFirst();
    }

    private static boolean outlivesLeaving(Purpose purpose) {
        return switch (purpose) {
            case LEAVE, PRIVACY, UNSUBSCRIBE, DIGEST, REVIEW, APPROVE, CONSOLE, CONSOLE_VISIT -> true;
            case SKILLS, PLEDGE, PAIR, SESSION, PULSE, MIDPOINT, SURVEY, ECHO, KEYNOTE, PAUSE -> false;
        };
    }

    private Voice voice(HttpRequest request, Link link) {
        return Caller.voice(request, language(link));
    }

    private Optional<Language> language(Link link) {
        var person = store.find(link.cohort(), Participant.class, link.holder());
        if (person.isPresent()) {
            return person.map(Participant::language);
        }
        return store.find(link.cohort(), Cohort.class, link.cohort().value())
                .flatMap(cohort -> reader(cohort, link)
                        .or(() -> Optional.of(cohort.organiser()).filter(any -> isOrganiser(cohort, link))))
                .map(Contact::language);
    }

    private static boolean isOrganiser(Cohort cohort, Link link) {
        return link.holder().equals(ORGANISER.holder(cohort));
    }

    /// Whoever is off the list by now may still read, and hear that it is done.
    private static boolean isReader(Link link) {
        return link.holder().startsWith(new Recipient.Reader("").key());
    }

    static HttpResponse written(Reply reply, Voice voice) {
        return switch (reply) {
            case Reply.Entered(var cohort, var place, var _) ->
                HttpResponse.seeOther("../console/%s%s?lang=%s"
                        .formatted(cohort.id(), place.isEmpty() ? "" : "/" + place, voice.tag()));
            case Reply.Shown(var status, var page) ->
                HttpResponse.html(status, Pages.html(page, voice))
                        .with(SecurityHeaders.ofPage(Style.HASH))
                        .with(Map.of("content-language", voice.tag(), "vary", "accept-language"));
            case Reply.Download(var name, var mediaType, var text) ->
                HttpResponse.of(200, mediaType, text)
                        .with("content-disposition", "attachment; filename=\"" + name + "\"");
        };
    }
}
