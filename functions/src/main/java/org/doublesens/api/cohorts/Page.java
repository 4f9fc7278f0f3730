package org.doublesens.api.cohorts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;

/// One page of a long list; the `Link` header leads to the next (RFC 8288).
final class Page {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private Page() {}

    /// Goes on behind the item whose id stands in `after`; from the start where it is unknown.
    ///
    /// @param items what the answer calls them
    static <T> HttpResponse of(
            HttpRequest request, String items, List<T> all, Function<T, String> id, Function<T, ?> view) {
        var limit = limit(request);
        if (limit < 1) {
            return Problems.badRequest("limit is a whole number from 1 to %,d.".formatted(MOST));
        }
        var from = from(request, all, id);
        var page = all.subList(from, Math.min(all.size(), from + limit));
        var answer = HttpResponse.json(
                200, java.util.Map.of(items, page.stream().map(view).toList()));
        return from + limit < all.size() ? answer.with("link", next(request, limit, id.apply(page.getLast()))) : answer;
    }

    private static int limit(HttpRequest request) {
        var written = request.query().text("limit");
        if (written.isEmpty()) {
            return USUAL;
        }
        return written.matches("[1-9][0-9]{0,3}") && Integer.parseInt(written) <= MOST ? Integer.parseInt(written) : 0;
    }

    private static <T> int from(HttpRequest request, List<T> all, Function<T, String> id) {
        var after = request.query().text("after");
        return IntStream.range(0, all.size())
                .filter(at -> id.apply(all.get(at)).equals(after))
                .map(at -> at + 1)
                .findFirst()
                .orElse(0);
    }

    private static String next(HttpRequest request, int limit, String last) {
        var after = java.net.URLEncoder.encode(last, java.nio.charset.StandardCharsets.UTF_8);
        return "<%s?limit=%d&after=%s>; rel=\"next\"".formatted(request.path(), limit, after);
    }
}
