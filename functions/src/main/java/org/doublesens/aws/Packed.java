package org.doublesens.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.doublesens.lambda.Json;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Long words in few bytes, since an item may not be larger than 400 KB.
///
/// What grows with the cohort names the same people again and again, further apart than deflate remembers (32 KB, RFC
/// 1951). So each id is written once, before the text, and called by its number in it; then all is deflated.
final class Packed {
    /// Shorter words stay readable in the table.
    private static final int LONG = 100_000;

    private static final int DIGITS = 36;
    private static final char CALL = '~';
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16,40}|~");
    private static final Pattern CALLED = Pattern.compile("~([0-9a-z]*);");

    private Packed() {}

    static boolean isLong(JsonNode tree) {
        return length(tree) > LONG;
    }

    private static long length(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue().length() + 3L;
        }
        var length = 3L;
        for (var member : node.properties()) {
            length += member.getKey().length() + 3L;
        }
        for (var child : node) {
            length += length(child);
        }
        return length;
    }

    static AttributeValue of(JsonNode tree) {
        var ids = new LinkedHashMap<String, Integer>();
        var text =
                ID.matcher(tree.toString()).replaceAll(found -> Matcher.quoteReplacement(called(found.group(), ids)));
        return AttributeValue.fromB(
                SdkBytes.fromByteArrayUnsafe(deflated(String.join(",", ids.keySet()) + "\n" + text)));
    }

    /// The sign of a call itself is the call of nobody.
    private static String called(String id, LinkedHashMap<String, Integer> ids) {
        if (id.charAt(0) == CALL) {
            return "~;";
        }
        var number = ids.computeIfAbsent(id, any -> ids.size());
        return CALL + Integer.toString(number, DIGITS) + ";";
    }

    static JsonNode read(AttributeValue packed) {
        var all = inflated(packed.b().asByteArrayUnsafe());
        var end = all.indexOf('\n');
        var ids = new ArrayList<String>();
        for (var id : all.substring(0, end).split(",", -1)) {
            ids.add(id);
        }
        return Json.tree(CALLED.matcher(all.substring(end + 1))
                .replaceAll(found -> found.group(1).isEmpty()
                        ? String.valueOf(CALL)
                        : ids.get(Integer.parseInt(found.group(1), DIGITS))));
    }

    private static byte[] deflated(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(bytes)) {
            deflating.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String inflated(byte[] bytes) {
        try (var inflating = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(inflating.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("a packed word is damaged", broken);
        }
    }
}
