package org.doublesens.local.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Spoils a good request in one to three of many ways; the same seed spoils it in the same way.
final class Spoiler {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String[] METHODS = {
        "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "get", ""
    };
    private static final String[] TYPES = {
        "application/json",
        "text/csv",
        "text/csv; charset=windows-1252",
        "text/csv; charset=klingon",
        "text/plain",
        "",
        "application/json; charset=utf-16",
        "multipart/form-data; boundary=",
        "application/x-www-form-urlencoded",
        "application/xml",
        ";;;",
        "\u0000",
        "application/merge-patch+json"
    };
    private static final String[] HEADERS = {
        "idempotency-key",
        "if-match",
        "if-none-match",
        "accept-language",
        "accept",
        "cookie",
        "authorization",
        "content-length",
        "transfer-encoding",
        "x-forwarded-for",
        "content-encoding",
        "origin"
    };
    private static final String[] ODD = {
        "",
        " ",
        "null",
        "\u0000",
        "\ud800",
        "\udfff\ud800",
        "\u202Egnp.exe",
        "🦜",
        "*",
        "W/\"1\"",
        "\"\"",
        "\"1\", *",
        "-1",
        "0",
        "1e400",
        "9".repeat(400),
        "2147483648",
        "9223372036854775808",
        "NaN",
        "../../etc/passwd",
        "%00",
        "%2e%2e%2f",
        "%",
        "%zz",
        "' OR 1=1 --",
        "<script>alert(1)</script>",
        "=cmd|'/c calc'!A1",
        "{{7*7}}",
        "${jndi:ldap://x}",
        "a".repeat(5_000),
        "\n\r\nSet-Cookie: a=b",
        "fr-FR-x-y;q=9,*;q=-1",
        "2027-02-30",
        "9999999999-01-01",
        "+999999999-12-31",
        "Europe/Atlantis",
        "#",
        "a#b",
        "COHORT#spring",
        "\u001f",
        "é".repeat(300),
        "spring/../winter",
        "true",
        "[]",
        "{}"
    };

    private final Random chance;
    private final List<UnaryOperator<Knock>> ways = List.of(
            this::brokenBytes,
            this::cutShort,
            this::otherValue,
            this::otherValue,
            this::otherValue,
            this::missingField,
            this::moreFields,
            this::twiceTheSameField,
            this::deep,
            this::hugeNumber,
            this::otherEncoding,
            this::otherMethod,
            this::otherType,
            this::otherHeader,
            this::otherPath,
            this::otherQuery,
            this::otherClaims,
            this::otherToken,
            this::otherForm,
            this::otherCsv);

    Spoiler(long seed) {
        this.chance = new Random(seed);
    }

    Knock spoil(Knock good) {
        var spoilt = good;
        for (var times = 1 + chance.nextInt(3); times > 0; times--) {
            spoilt = ways.get(chance.nextInt(ways.size())).apply(spoilt);
        }
        return spoilt;
    }

    <T> T one(List<T> many) {
        return many.get(chance.nextInt(many.size()));
    }

    private String one(String... many) {
        return many[chance.nextInt(many.length)];
    }

    private Knock brokenBytes(Knock knock) {
        var bytes = knock.body().clone();
        for (var times = chance.nextInt(8); times > 0 && bytes.length > 0; times--) {
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        }
        return knock.saying(bytes);
    }

    private Knock cutShort(Knock knock) {
        return knock.saying(Arrays.copyOf(knock.body(), chance.nextInt(knock.body().length + 1)));
    }

    private Knock otherValue(Knock knock) {
        return edited(knock, tree -> {
            var places = new ArrayList<Runnable>();
            collect(tree, places);
            if (!places.isEmpty()) {
                one(places).run();
            }
        });
    }

    private void collect(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                places.add(() -> object.set(name, odd()));
                collect(object.get(name), places);
            });
        } else if (node instanceof ArrayNode array) {
            for (var at = 0; at < array.size(); at++) {
                var place = at;
                places.add(() -> array.set(place, odd()));
                collect(array.get(at), places);
            }
        }
    }

    private JsonNode odd() {
        return switch (chance.nextInt(8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(chance.nextInt());
            case 2 -> NODES.numberNode(chance.nextDouble() * 1e300);
            case 3 -> NODES.booleanNode(chance.nextBoolean());
            case 4 -> NODES.arrayNode().add(one(ODD)).addNull();
            case 5 -> NODES.objectNode().put(one(ODD), one(ODD));
            default -> NODES.textNode(one(ODD));
        };
    }

    private Knock missingField(Knock knock) {
        return edited(knock, tree -> {
            if (tree instanceof ObjectNode object && !object.isEmpty()) {
                var names = new ArrayList<String>();
                object.fieldNames().forEachRemaining(names::add);
                object.remove(one(names));
            }
        });
    }

    private Knock moreFields(Knock knock) {
        return edited(knock, tree -> {
            if (tree instanceof ObjectNode object) {
                object.set(one(ODD), odd());
            }
        });
    }

    private Knock twiceTheSameField(Knock knock) {
        var text = knock.text();
        return text.startsWith("{") && text.length() > 2
                ? knock.saying("{" + text.substring(1, text.length() - 1) + "," + text.substring(1))
                : knock;
    }

    private Knock deep(Knock knock) {
        var depth = one(List.of(500, 999, 1_001, 20_000));
        return one(List.of(
                knock.saying("[".repeat(depth)),
                knock.saying("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)),
                knock.saying("{\"name\":" + "[".repeat(depth) + "]".repeat(depth) + "}")));
    }

    private Knock hugeNumber(Knock knock) {
        var number =
                one("1e999999999", "-1e999999999", "9".repeat(2_000), "0." + "0".repeat(1_500) + "1", "1E+400", "-0");
        return knock.text().contains("\"")
                ? knock.saying("{\"months\":" + number + ",\"sessionsPerMonth\":" + number + "," + rest(knock.text()))
                : knock.saying(number);
    }

    private static String rest(String text) {
        return text.startsWith("{") ? text.substring(1) : "\"x\":1}";
    }

    private Knock otherEncoding(Knock knock) {
        var text = knock.text();
        return knock.saying(
                switch (chance.nextInt(5)) {
                    case 0 -> text.getBytes(StandardCharsets.UTF_16);
                    case 1 -> text.getBytes(StandardCharsets.ISO_8859_1);
                    case 2 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
                    case 3 -> text.replace("e", "\\ud800").getBytes(StandardCharsets.UTF_8);
                    default -> new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80, (byte) 0xc0, (byte) 0x80, '{'};
                });
    }

    private Knock otherMethod(Knock knock) {
        return knock.by(one(METHODS));
    }

    private Knock otherType(Knock knock) {
        return knock.with("content-type", one(TYPES));
    }

    private Knock otherHeader(Knock knock) {
        return knock.with(one(HEADERS), one(ODD));
    }

    private Knock otherPath(Knock knock) {
        if (knock.people()) {
            return otherToken(knock);
        }
        var parts = new ArrayList<>(Arrays.asList(knock.path().split("/", -1)));
        parts.set(chance.nextInt(parts.size()), one(ODD));
        if (chance.nextInt(4) == 0) {
            parts.add(one(ODD));
        }
        return knock.at(String.join("/", parts), knock.query());
    }

    private Knock otherQuery(Knock knock) {
        var name = one("limit", "after", "zone", "full", "state", "group", "language", "q", "", "limit=1&limit");
        return knock.at(knock.path(), (knock.query().isEmpty() ? "" : knock.query() + "&") + name + "=" + one(ODD));
    }

    private Knock otherClaims(Knock knock) {
        var claims = NODES.objectNode();
        for (var name : List.of("sub", "iss", "scope", "scp", "client_id")) {
            claims.set(name, chance.nextInt(3) == 0 ? odd() : NODES.textNode("cohorts:write"));
        }
        return knock.claiming(chance.nextInt(6) == 0 ? odd() : claims);
    }

    private Knock otherToken(Knock knock) {
        if (!knock.people()) {
            return knock;
        }
        var token = knock.token().toCharArray();
        for (var times = chance.nextInt(4); times > 0 && token.length > 0; times--) {
            token[chance.nextInt(token.length)] = (char) (33 + chance.nextInt(200));
        }
        return knock.holding(chance.nextInt(5) == 0 ? one(ODD) : new String(token));
    }

    private Knock otherForm(Knock knock) {
        return knock.people()
                ? knock.saying(knock.text() + "&"
                        + one("offer1", "wish1", "zone", "at", "until", "useful", "recommend", "act", "lesson", "%zz")
                        + "=" + one(ODD))
                : knock;
    }

    private Knock otherCsv(Knock knock) {
        var text = knock.text();
        return knock.headers().getOrDefault("content-type", "").startsWith("text/csv")
                ? knock.saying(
                        switch (chance.nextInt(6)) {
                            case 0 -> text.replace(";", one(",", "\t", "|", "\"", ";;"));
                            case 1 -> text.replaceFirst("\n", "\n\"");
                            case 2 -> text + text;
                            case 3 -> text.replace("2", one(ODD));
                            case 4 -> text.replace("\n", one("\r", "\r\n", "\n\n", "\u2028"));
                            default -> text + one(ODD) + ";".repeat(chance.nextInt(3_000)) + "\n";
                        })
                : knock;
    }

    private static Knock edited(Knock knock, Consumer<JsonNode> edit) {
        try {
            var tree = Knock.JSON.readTree(knock.body());
            edit.accept(tree);
            return knock.saying(tree.toString());
        } catch (JsonProcessingException noJson) {
            return knock;
        } catch (IOException unreadable) {
            return knock;
        }
    }
}
