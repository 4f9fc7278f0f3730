package org.doublesens.api.cohorts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Json;
import org.doublesens.link.KeyRing;
import org.doublesens.link.Seal;

/// Long lists, a page at a time; the `Link` header leads to the next (RFC 8288).
///
/// The cursor is signed for this list with these filters, so that it can neither be made up nor carried elsewhere.
final class Pages {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final Seal seal;

    Pages(Supplier<KeyRing> keys) {
        this.seal = new Seal(keys);
    }

    /// Gives the items behind one, that many at most.
    @FunctionalInterface
    interface Shelf<T> {
        /// The items behind that id; the first ones where it is empty.
        List<T> read(String afterId, int limit);
    }

    /// A page of a list that is at hand.
    ///
    /// @param items what the answer calls them
    <T> HttpResponse of(HttpRequest request, String items, List<T> all, Function<T, String> id, Function<T, ?> view) {
        return of(request, items, (after, limit) -> behind(all, id, after, limit), id, view);
    }

    /// A page of a list too long to be read whole.
    <T> HttpResponse of(
            HttpRequest request, String items, Shelf<T> shelf, Function<T, String> id, Function<T, ?> view) {
        var limit = limit(request);
        if (limit < 1) {
            return Problems.badRequest("limit is a whole number from 1 to %,d.".formatted(MOST));
        }
        var cursor = request.query().text("after");
        if (cursor.isEmpty()) {
            return page(request, items, shelf.read("", limit + 1), limit, id, view);
        }
        return seal.open(list(request), cursor)
                .map(after -> page(request, items, shelf.read(after, limit + 1), limit, id, view))
                .orElseGet(Problems::foreignCursor);
    }

    /// A page with what else the answer says.
    <T> HttpResponse of(
            HttpRequest request,
            Map<String, ?> beside,
            String items,
            Shelf<T> shelf,
            Function<T, String> id,
            Function<T, ?> view) {
        var page = of(request, items, shelf, id, view);
        if (page.statusCode() != 200) {
            return page;
        }
        var whole = new TreeMap<String, Object>(beside);
        Json.tree(page.body()).properties().forEach(member -> whole.put(member.getKey(), member.getValue()));
        return new HttpResponse(200, page.headers(), Json.write(whole));
    }

    /// One item more than asked tells whether there is a next page.
    private <T> HttpResponse page(
            HttpRequest request, String items, List<T> found, int limit, Function<T, String> id, Function<T, ?> view) {
        var page = found.subList(0, Math.min(found.size(), limit));
        var answer =
                HttpResponse.json(200, Map.of(items, page.stream().map(view).toList()));
        return found.size() > limit ? answer.with("link", next(request, id.apply(page.getLast()))) : answer;
    }

    private static int limit(HttpRequest request) {
        var written = request.query().text("limit");
        if (written.isEmpty()) {
            return USUAL;
        }
        return written.matches("[1-9][0-9]{0,3}") && Integer.parseInt(written) <= MOST ? Integer.parseInt(written) : 0;
    }

    private static <T> List<T> behind(List<T> all, Function<T, String> id, String after, int limit) {
        var from = IntStream.range(0, all.size())
                .filter(at -> id.apply(all.get(at)).equals(after))
                .map(at -> at + 1)
                .findFirst()
                .orElse(0);
        return all.subList(from, Math.min(all.size(), from + limit));
    }

    private String next(HttpRequest request, String last) {
        return "<%s?%safter=%s>; rel=\"next\""
                .formatted(request.path(), others(request, "after"), seal.close(list(request), last));
    }

    /// What is listed: the path with its filters, not how it is shown.
    private static String list(HttpRequest request) {
        return request.path() + "?" + others(request, "after", "limit", "zone");
    }

    private static String others(HttpRequest request, String... without) {
        var others = new StringBuilder();
        request.query().fields().forEach((name, values) -> {
            if (!List.of(without).contains(name)) {
                values.forEach(value -> others.append(encoded(name))
                        .append('=')
                        .append(encoded(value))
                        .append('&'));
            }
        });
        return others.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
