package org.doublesens.lambda;

import java.util.Map;
import java.util.TreeMap;

/// What API Gateway's HTTP API sends back, in payload format 2.0.
public record HttpResponse(int statusCode, Map<String, String> headers, String body) {
    public HttpResponse {
        headers = Map.copyOf(headers);
    }

    public static HttpResponse html(int status, String page) {
        return of(status, "text/html; charset=utf-8", page);
    }

    public static HttpResponse json(int status, Object value) {
        return of(status, "application/json", Json.write(value));
    }

    public static HttpResponse problem(ProblemDocument problem) {
        return of(problem.status(), ProblemDocument.MEDIA_TYPE, Json.write(problem));
    }

    /// Go and look there, with GET whatever was asked (RFC 9110, 15.4.4).
    public static HttpResponse seeOther(String location) {
        return empty(303).with("location", location);
    }

    /// An answer whose status says all.
    public static HttpResponse empty(int status) {
        return new HttpResponse(status, Map.of(), "");
    }

    public static HttpResponse of(int status, String contentType, String body) {
        return new HttpResponse(status, Map.of("content-type", contentType), body);
    }

    /// The same answer with one header more, or with another value of it.
    public HttpResponse with(String header, String value) {
        return with(Map.of(header, value));
    }

    public HttpResponse with(Map<String, String> more) {
        var all = new TreeMap<>(headers);
        all.putAll(more);
        return new HttpResponse(statusCode, all, body);
    }

    /// The same answer as HEAD asks for it.
    public HttpResponse withoutBody() {
        return new HttpResponse(statusCode, headers, "");
    }
}
