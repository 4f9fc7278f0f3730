package org.doublesens.local.services.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.doublesens.local.template.Function;
import org.doublesens.local.template.Template;
import org.jspecify.annotations.Nullable;

/// The functions of the template, each made once at its first invocation and then kept warm.
///
/// Any thread may invoke any function, several at once, as on Lambda;
/// the classes behind the doors keep no state between invocations.
public final class Functions {

    /// Lambda's limit for what a function returns.
    static final int LARGEST_RESPONSE = 6 * 1024 * 1024;

    /// How many times its timeout a function may take here: a busy laptop is slower than Lambda, and time stands still
    /// for it. What takes longer will never end.
    static final long PATIENCE = 5;

    private static final System.Logger LOG = System.getLogger(Functions.class.getName());

    private final Template template;
    private final Workshop workshop;
    private final Faults faults;
    private final Map<String, Host> hosts = new LinkedHashMap<>();
    private final AtomicInteger running = new AtomicInteger();
    private final ExecutorService hands = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("function", 1).daemon().factory());

    public Functions(Template template, Workshop workshop, Faults faults) {
        this.template = template;
        this.workshop = workshop;
        this.faults = faults;
        template.functions().forEach(workshop::check);
        template.functions().forEach(function -> hosts.put(function.id(), new Host(function)));
    }

    /// Knocks at a function's door.
    ///
    /// @param handle its id, name or ARN
    public Answer invoke(String handle, byte[] payload) {
        var host = host(handle);
        running.incrementAndGet();
        var started = System.nanoTime();
        try {
            var answer = attempt(host, payload);
            host.usage.note(answer, System.nanoTime() - started, payload.length);
            return answer;
        } finally {
            running.decrementAndGet();
        }
    }

    /// Whether any function is at work.
    public boolean atWork() {
        return running.get() > 0;
    }

    public Collection<Usage> usage() {
        return hosts.values().stream().map(host -> host.usage).toList();
    }

    private Host host(String handle) {
        var host = hosts.get(handle);
        return host != null
                ? host
                : Objects.requireNonNull(hosts.get(template.function(handle).id()));
    }

    private Answer attempt(Host host, byte[] payload) {
        var id = host.usage.function().id();
        var request = UUID.randomUUID().toString();
        var invocation = faults.count(id);
        if (faults.strikes(id, invocation, Faults.Moment.BEFORE_IT_RAN)) {
            return crashed(request);
        }
        var answer = patiently(host, payload, request);
        if (faults.strikes(id, invocation, Faults.Moment.WHEN_ITS_TIME_IS_UP)) {
            return cutOff(host.usage.function(), request);
        }
        return faults.strikes(id, invocation, Faults.Moment.AFTER_IT_RAN) ? crashed(request) : answer;
    }

    /// Cuts off what will never answer; its container is not used again.
    private Answer patiently(Host host, byte[] payload, String request) {
        var function = host.usage.function();
        var work = hands.submit(() -> knock(host, payload, request));
        try {
            return work.get(PATIENCE * function.timeout(), TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            LOG.log(System.Logger.Level.ERROR, function.id() + " does not come to an end and is cut off");
            work.cancel(true);
            host.retire();
            return cutOff(function, request);
        } catch (InterruptedException _) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            return crashed(request);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(function.id() + " broke in a way no function can", broken.getCause());
        }
    }

    private Answer knock(Host host, byte[] payload, String request) {
        var function = host.usage.function();
        var output = new ByteArrayOutputStream(512);
        try {
            host.handler()
                    .handleRequest(new ByteArrayInputStream(payload), output, InvocationContext.of(function, request));
        } catch (IOException | RuntimeException | Error problem) {
            LOG.log(System.Logger.Level.WARNING, function.id() + " failed", problem);
            return ErrorPayload.thrown(problem);
        }
        return output.size() > LARGEST_RESPONSE
                ? tooLarge(output.size(), request)
                : new Answer.Returned(output.toByteArray());
    }

    private static Answer crashed(String request) {
        return ErrorPayload.ofRuntime("Runtime.ExitError", request, "Runtime exited with error: signal: killed");
    }

    private static Answer cutOff(Function function, String request) {
        return ErrorPayload.ofRuntime(
                "Sandbox.Timedout", request, "Task timed out after %d.00 seconds".formatted(function.timeout()));
    }

    private static Answer tooLarge(int size, String request) {
        return ErrorPayload.ofRuntime(
                "Function.ResponseSizeTooLarge",
                request,
                "Response payload size (%d bytes) exceeded maximum allowed payload size (%d bytes)."
                        .formatted(size, LARGEST_RESPONSE));
    }

    /// One function with its handler, like a container that stays warm.
    private final class Host {
        private final Usage usage;
        private volatile @Nullable RequestStreamHandler handler;

        Host(Function function) {
            this.usage = new Usage(function);
        }

        /// The next invocation starts anew.
        void retire() {
            handler = null;
        }

        RequestStreamHandler handler() {
            var warm = handler;
            return warm != null ? warm : start();
        }

        private synchronized RequestStreamHandler start() {
            var warm = handler;
            if (warm == null) {
                warm = workshop.make(usage.function());
                handler = warm;
            }
            return warm;
        }
    }
}
