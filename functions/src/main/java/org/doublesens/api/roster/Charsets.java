package org.doublesens.api.roster;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Tells in which encoding a spreadsheet wrote its bytes.
///
/// Excel writes "CSV UTF-8" with a byte order mark, "CSV" in the Windows code page of the country, which is 1252 in
/// western Europe, and "Unicode text" as UTF-16 with a mark. Bytes that are valid UTF-8 and hold an accent are never
/// Windows-1252 that somebody meant.
final class Charsets {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Charsets() {}

    static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (var at = 0; at < mark.length; at++) {
            if (bytes.length <= at || (bytes[at] & 0xff) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
