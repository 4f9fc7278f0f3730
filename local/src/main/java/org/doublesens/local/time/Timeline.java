package org.doublesens.local.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The one clock of the local cloud and the one loop that does everything that is due on it, one task after another.
///
/// Tasks run in the order of their instants, those of the same instant in the order
/// they were handed in. Any thread may hand in a task, hold the time or ask a question;
/// only the looping thread runs tasks, so that what they touch needs no lock.
public final class Timeline implements InstantSource, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Timeline.class.getName());

    /// The longest nap between two looks at the wall clock, so that a laptop that slept catches up on waking.
    private static final Duration NAP = Duration.ofSeconds(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeSet<Ticket> tickets = new TreeSet<>();
    private final Set<CompletableFuture<?>> answers = ConcurrentHashMap.newKeySet();
    private final InstantSource wall;
    private final Consumer<Throwable> onTrouble;
    private Pace pace;
    private Instant anchor;
    private Instant wallAnchor;
    private long handedIn;
    private int holds;
    private boolean closed;
    private @Nullable Thread looping;

    /// A timeline that starts at `start` and reads the wall clock only to know how much of it went by.
    public Timeline(Instant start, Pace pace, InstantSource wall, Consumer<Throwable> onTrouble) {
        this.anchor = start;
        this.pace = pace;
        this.wall = wall;
        this.wallAnchor = wall.instant();
        this.onTrouble = onTrouble;
    }

    public static Timeline real() {
        var wall = InstantSource.system();
        return new Timeline(wall.instant(), new Pace.Real(), wall, Timeline::log);
    }

    public static Timeline scaled(Instant start, double times) {
        return new Timeline(start, new Pace.Scaled(times), InstantSource.system(), Timeline::log);
    }

    public static Timeline jumping(Instant start) {
        return new Timeline(start, new Pace.Jumping(), InstantSource.system(), Timeline::log);
    }

    @Override
    public Instant instant() {
        lock.lock();
        try {
            return read();
        } finally {
            lock.unlock();
        }
    }

    /// Runs the task at its instant, or as soon as what is due before it is done if that instant has passed.
    public Ticket at(Instant when, Runnable task) {
        lock.lock();
        try {
            var now = read();
            var ticket = new Ticket(when.isBefore(now) ? now : when, handedIn++, task, this::forget);
            tickets.add(ticket);
            changed.signalAll();
            return ticket;
        } finally {
            lock.unlock();
        }
    }

    public Ticket after(Duration wait, Runnable task) {
        return at(instant().plus(wait), task);
    }

    public Ticket soon(Runnable task) {
        return at(instant(), task);
    }

    /// Answers on the looping thread, between two tasks, and waits for the answer; for threads of servers.
    public <T extends @Nullable Object> T ask(Supplier<T> question) {
        if (isLooping()) {
            return question.get();
        }
        var answer = new CompletableFuture<T>();
        try (var _ = hold()) {
            soon(() -> answerTo(question, answer));
            answers.add(answer);
            if (isClosed()) {
                refuse(answer);
            }
            return answer.join();
        } catch (CompletionException refused) {
            throw refused.getCause() instanceof RuntimeException plain ? plain : refused;
        } finally {
            answers.remove(answer);
        }
    }

    /// Keeps the time from jumping until the hold is closed.
    public Hold hold() {
        var open = new AtomicBoolean(true);
        change(() -> holds++);
        return () -> {
            if (open.getAndSet(false)) {
                change(() -> holds--);
            }
        };
    }

    /// Goes on from the present instant at another pace.
    public void keep(Pace next) {
        change(() -> {
            anchor = read();
            wallAnchor = wall.instant();
            pace = next;
        });
    }

    /// Goes on from this instant if the present one lies before it, as after a life at a faster pace.
    public void goOnFrom(Instant instant) {
        change(() -> {
            if (read().isBefore(instant)) {
                anchor = instant;
                wallAnchor = wall.instant();
            }
        });
    }

    /// Loops on a thread of its own until closed.
    public Timeline start() {
        Thread.ofPlatform().name("timeline").daemon().start(() -> loop(() -> false, false));
        return this;
    }

    /// Loops on the calling thread until nothing is left to do and nothing is held.
    public void runUntilQuiet() {
        loop(() -> false, true);
    }

    /// Loops on the calling thread until `done`, which is looked at between tasks, or until nothing is left to do.
    public void runUntil(BooleanSupplier done) {
        loop(done, true);
    }

    /// Tasks that still lie ahead.
    public int waiting() {
        lock.lock();
        try {
            return tickets.size();
        } finally {
            lock.unlock();
        }
    }

    /// Ends the loop after the task it is at; what lies ahead will not happen.
    @Override
    public void close() {
        change(() -> closed = true);
        answers.forEach(Timeline::refuse);
    }

    private void loop(BooleanSupplier done, boolean untilQuiet) {
        begin();
        try {
            while (!done.getAsBoolean()) {
                var ticket = next(untilQuiet);
                if (ticket == null) {
                    return;
                }
                run(ticket);
            }
        } finally {
            change(() -> looping = null);
        }
    }

    private void begin() {
        change(() -> {
            if (looping != null) {
                throw new IllegalStateException("the timeline is already looping on " + looping.getName());
            }
            looping = Thread.currentThread();
        });
    }

    /// The next due task, waiting or jumping to it; null when the loop is to end.
    private @Nullable Ticket next(boolean untilQuiet) {
        lock.lock();
        try {
            while (!closed) {
                if (tickets.isEmpty()) {
                    if (untilQuiet && holds == 0) {
                        return null;
                    }
                    nap(NAP);
                } else if (!tickets.getFirst().when().isAfter(read())) {
                    return tickets.pollFirst();
                } else {
                    approach(tickets.getFirst().when());
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void approach(Instant when) {
        if (!(pace instanceof Pace.Jumping)) {
            var missing = Duration.between(read(), when).toNanos() / pace.speed();
            nap(missing < NAP.toNanos() ? Duration.ofNanos((long) missing + 1) : NAP);
        } else if (holds > 0) {
            nap(NAP);
        } else {
            anchor = when;
        }
    }

    private void nap(Duration longest) {
        try {
            var _ = changed.await(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    private void run(Ticket ticket) {
        try {
            ticket.run();
        } catch (RuntimeException | Error trouble) {
            onTrouble.accept(trouble);
        }
    }

    private <T extends @Nullable Object> void answerTo(Supplier<T> question, CompletableFuture<T> answer) {
        try {
            answer.complete(question.get());
        } catch (RuntimeException refused) {
            answer.completeExceptionally(refused);
        }
    }

    private static void refuse(CompletableFuture<?> answer) {
        answer.completeExceptionally(new IllegalStateException("the timeline has ended"));
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private Instant read() {
        if (pace instanceof Pace.Jumping) {
            return anchor;
        }
        var passed = Duration.between(wallAnchor, wall.instant());
        return anchor.plus(
                pace instanceof Pace.Real ? passed : Duration.ofNanos((long) (passed.toNanos() * pace.speed())));
    }

    private boolean isLooping() {
        lock.lock();
        try {
            return Thread.currentThread().equals(looping);
        } finally {
            lock.unlock();
        }
    }

    private void forget(Ticket ticket) {
        change(() -> tickets.remove(ticket));
    }

    private void change(Runnable step) {
        lock.lock();
        try {
            step.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static void log(Throwable trouble) {
        LOG.log(System.Logger.Level.ERROR, "a task of the timeline broke", trouble);
    }
}
