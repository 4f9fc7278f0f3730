package org.doublesens.lambda;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.doublesens.program.Problem;
import org.jspecify.annotations.Nullable;

/// What is wrong with a request, as RFC 9457 writes it; `errors` names every mistake by JSON pointer.
///
/// @param type   `about:blank` where the status says all, else a name that stays the same across versions
/// @param detail what happened this time, for a person; absent where the title says all
@RecordBuilder
public record ProblemDocument(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<Problem> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public ProblemDocument {
        errors = errors == null ? null : List.copyOf(errors);
    }

    public static ProblemDocument of(int status, String title) {
        return new ProblemDocument("about:blank", title, status, null, null);
    }

    /// 422: every mistake at once.
    public static ProblemDocument unprocessable(String title, List<Problem> errors) {
        return new ProblemDocument("urn:double-sens:problem:unprocessable", title, 422, null, errors);
    }

    public ProblemDocument saying(String what) {
        return ProblemDocumentBuilder.from(this).withDetail(what);
    }

    public ProblemDocument named(String name) {
        return ProblemDocumentBuilder.from(this).withType("urn:double-sens:problem:" + name);
    }
}
