package org.doublesens.local.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/// A browser without JavaScript: it shows pages and sends forms, and keeps nothing.
public final class Browser {
    /// @param lang the reader's preference, as a browser tells it
    public WebPage open(URI address, String lang) {
        try {
            var connection = connection(address, lang);
            return read(address, connection);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /// @param values what each named field holds, as the browser would send it
    public WebPage send(WebForm form, Map<String, List<String>> values, String lang) {
        try {
            var connection = connection(form.action(), lang);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            try (var body = connection.getOutputStream()) {
                body.write(encoded(values).getBytes(StandardCharsets.US_ASCII));
            }
            return read(form.action(), connection);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private static HttpURLConnection connection(URI address, String lang) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestProperty("Accept", "text/html");
        connection.setRequestProperty("Accept-Language", lang);
        connection.setRequestProperty("User-Agent", "somebody");
        return connection;
    }

    private static WebPage read(URI address, HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            var html = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new WebPage(status, Jsoup.parse(html, address.toString()));
        }
    }

    private static String encoded(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> Arrays.asList(field.getKey(), value).stream()
                                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                                .collect(Collectors.joining("="))))
                .collect(Collectors.joining("&"));
    }
}
