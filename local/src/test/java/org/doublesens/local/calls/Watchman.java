package org.doublesens.local.calls;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/// Stands before every AWS client of the test's process and writes down who asks for what, while somebody listens.
///
/// The SDK finds it by its name in `software/amazon/awssdk/global/handlers/execution.interceptors`.
public final class Watchman implements ExecutionInterceptor {
    private static final Pattern SIGNER = Pattern.compile("Credential=([^/]+)/");
    private static final ThreadLocal<@Nullable Set<Call>> DONE = new ThreadLocal<>();
    private static final AtomicReference<@Nullable Set<Call>> BOOK = new AtomicReference<>();

    /// What went through on this thread while the story was told; what AWS refused is not in it.
    public static Set<Call> done(Runnable story) {
        var book = new HashSet<Call>();
        DONE.set(book);
        try {
            story.run();
        } finally {
            DONE.remove();
        }
        return book;
    }

    /// What is asked while the story is told.
    static Set<Call> during(Runnable story) {
        var book = ConcurrentHashMap.<Call>newKeySet();
        BOOK.set(book);
        try {
            story.run();
        } finally {
            BOOK.set(null);
        }
        return new HashSet<>(book);
    }

    /// Each function signs in its own name, see `Workshop`.
    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        var book = BOOK.get();
        if (book != null) {
            var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
            book.addAll(Call.of(signer(context), operation, context.request()));
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        var book = DONE.get();
        if (book != null) {
            var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
            book.addAll(Call.of(signer(context), operation, context.request()));
        }
    }

    private static String signer(Context.BeforeTransmission context) {
        var header = context.httpRequest().firstMatchingHeader("Authorization").orElse("");
        var found = SIGNER.matcher(header);
        return found.find() ? found.group(1) : "nobody";
    }
}
