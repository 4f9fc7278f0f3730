package org.doublesens.local;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.doublesens.aws.AwsServices;
import org.doublesens.local.services.Counts;
import org.doublesens.local.services.Workers;
import org.doublesens.local.services.dynamodb.DeadLetters;
import org.doublesens.local.services.lambda.Answer;
import org.doublesens.local.services.lambda.Faults;
import org.doublesens.local.services.lambda.Functions;
import org.doublesens.local.services.lambda.Usage;
import org.doublesens.local.services.lambda.Workshop;
import org.doublesens.local.services.s3.Buckets;
import org.doublesens.local.services.s3.S3Handler;
import org.doublesens.local.services.scheduler.Scheduler;
import org.doublesens.local.services.ses.Mailbox;
import org.doublesens.local.services.ses.Reception;
import org.doublesens.local.services.ses.Ses;
import org.doublesens.local.services.ses.SesHandler;
import org.doublesens.local.services.sns.Topics;
import org.doublesens.local.services.stepfunctions.StepFunctionsEndpoint;
import org.doublesens.local.states.Account;
import org.doublesens.local.states.Execution;
import org.doublesens.local.states.Outcome;
import org.doublesens.local.states.StepFunctions;
import org.doublesens.local.states.ThreadedLambdas;
import org.doublesens.local.template.Place;
import org.doublesens.local.template.Template;
import org.doublesens.local.template.TemplateReader;
import org.doublesens.local.time.Pace;
import org.doublesens.local.time.Timeline;
import org.doublesens.local.web.ApiGateway;
import org.doublesens.local.web.Front;
import org.doublesens.local.web.LocalPages;
import org.doublesens.local.web.Organiser;

/// The cloud on a laptop: every edge of AWS that template.yaml asks for, started and joined.
public final class LocalCloud implements AutoCloseable {
    private final Closing closing = new Closing();
    private final Counts counts = new Counts();
    private final Faults faults = new Faults();
    private final Kept kept;
    private final Mailbox mailbox;
    private final DeadLetters deadLetters;
    private final Buckets buckets = new Buckets();
    private final Timeline timeline;
    private final Reception reception;
    private final Life life;
    private final Front front;
    private final Template template;
    private final Workers workers;
    private final Backstage backstage;
    private final Functions functions;
    private final Ses ses;
    private final StepFunctions stepFunctions;
    private final StepFunctionsEndpoint stepFunctionsEndpoint;

    /// Starts an empty cloud on the real clock, its data kept in a folder, until it is interrupted.
    public static void main(String[] arguments) {
        var out = System.out;
        var wishes = new Wishes(System.getProperties());
        var command = new Command(out, Path.of("local", "target", "local-cloud.log"));
        System.exit(command.run(() -> new Serving(out, wishes).run()));
    }

    /// Takes its places; doors are closed first and what stands behind them later, so that work under way can end.
    private LocalCloud(Path templateFile, Options options, Workshop.Wiring wiring, Timeline timeline, Kept kept) {
        this.timeline = timeline;
        this.kept = kept;
        mailbox = kept.mailbox();
        deadLetters = kept.deadLetters();
        front = closing.later(Front.on(options.port()));
        var place = Place.local(front.address().toString());
        template = TemplateReader.read(templateFile, options.parameters(), place);
        backstage = new Backstage(place, timeline, kept, counts, this::atWork);
        closing.later(backstage.streams());
        workers = closing.later(new Workers(timeline, "worker", 4));
        life = closing.later(new Life(timeline));
        closing.later(backstage);
        closing.later(kept);
        functions = new Functions(template, new Workshop(wiring, timeline, backstage.surroundings()), faults);
        stepFunctions = new StepFunctions(
                timeline,
                new Account(place.region(), place.account()),
                new ThreadedLambdas(timeline, workers::work, this::invoke),
                kept.chance());
        stepFunctionsEndpoint = new StepFunctionsEndpoint(stepFunctions);
        var topics = new Topics(template.subscriptions(), functions, workers, timeline, counts);
        ses = new Ses(
                mailbox,
                template.destinations(),
                topics,
                timeline,
                options.bouncing(),
                kept.bookmarks("feedback"),
                counts);
        reception = new Reception(template.receiptRules(), buckets, topics, timeline, counts);
    }

    /// Starts the cloud; time stands still until it is told to go on.
    public static LocalCloud start(Path template, Options options) {
        return start(template, options, AwsServices::from);
    }

    /// @param wiring makes what the functions ask for from their environment
    public static LocalCloud start(Path template, Options options, Workshop.Wiring wiring) {
        var timeline = options.timeline().get();
        var kept = Kept.in(options, timeline.instant());
        try {
            kept.latest().ifPresent(timeline::goOnFrom);
            return new LocalCloud(template, options, wiring, timeline, kept).open(options);
        } catch (RuntimeException broken) {
            kept.close();
            throw broken;
        }
    }

    /// Goes on where the folder says it stood, and opens the doors.
    private LocalCloud open(Options options) {
        try {
            backstage.serve(SesHandler.PATH, new SesHandler(ses));
            template.receiptRules()
                    .forEach(rule ->
                            backstage.serve("/" + rule.bucket() + "/", new S3Handler(buckets, template, counts)));
            backstage.serve("/", stepFunctionsEndpoint);
            backstage.open(template, functions, deadLetters);
            kept.resume(stepFunctions);
            template.machines().forEach(machine -> stepFunctions.create(machine.name(), Definition.of(machine)));
            ses.resume();
            new Scheduler(
                            timeline,
                            new Targets(template, functions, stepFunctions, workers),
                            kept.bookmarks("schedules"),
                            counts)
                    .keep(template.schedules());
            backstage.streams().start();
            var gateway = new ApiGateway(template.routes(), functions, timeline, Organiser.local(), counts);
            front.open(gateway, new LocalPages(template, mailbox, reception, stepFunctions, timeline));
            life.stand();
            return this;
        } catch (RuntimeException broken) {
            closing.close();
            throw broken;
        }
    }

    /// Jumps from event to event until `done`, on the calling thread; false when nothing was left to happen.
    public boolean liveUntil(BooleanSupplier done) {
        return life.until(done);
    }

    /// Lives one hour more, in which the letters that are on their way arrive.
    public void settle() {
        var later = timeline.instant().plus(Duration.ofHours(1));
        timeline.at(later, () -> {});
        liveUntil(() -> !timeline.instant().isBefore(later));
    }

    /// Lets time go on by itself.
    public void goOn(Pace pace) {
        life.goOn(pace);
    }

    /// Where the HTTP API and the pages answer.
    public URI http() {
        return front.address();
    }

    public Template template() {
        return template;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /// Where mail to the cloud comes in.
    public Reception reception() {
        return reception;
    }

    public Buckets buckets() {
        return buckets;
    }

    public StepFunctions stepFunctions() {
        return stepFunctions;
    }

    public List<Execution> executions() {
        return timeline.ask(stepFunctions::executions);
    }

    public Timeline timeline() {
        return timeline;
    }

    public Counts counts() {
        return counts;
    }

    /// How often each operation of Step Functions was called.
    public Map<String, Long> stepFunctionsCalls() {
        return stepFunctionsEndpoint.calls();
    }

    public Faults faults() {
        return faults;
    }

    public DeadLetters deadLetters() {
        return deadLetters;
    }

    public List<Usage> usage() {
        return List.copyOf(functions.usage());
    }

    @Override
    public void close() {
        closing.close();
    }

    private boolean atWork() {
        return functions.atWork();
    }

    private Outcome invoke(String arn, String payload) {
        return switch (functions.invoke(arn, payload.getBytes(StandardCharsets.UTF_8))) {
            case Answer.Returned(var answer) -> new Outcome.Returned(new String(answer, StandardCharsets.UTF_8));
            case Answer.Failed(var error) -> new Outcome.FunctionError(new String(error, StandardCharsets.UTF_8));
        };
    }
}
