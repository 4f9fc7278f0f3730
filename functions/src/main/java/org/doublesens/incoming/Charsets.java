package org.doublesens.incoming;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns octets into words, whatever charset the mail says and means.
final class Charsets {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern PARAMETER = Pattern.compile("charset\\s*=\\s*\"?'?([a-z0-9._:+-]{1,40})");

    private Charsets() {}

    /// @param type the content type, in lower case
    static String decoded(byte[] octets, String type) {
        var said = said(type);
        if (said.isPresent() && !said.get().equals(StandardCharsets.UTF_8)) {
            return new String(octets, said.get());
        }
        return strictly(octets).orElseGet(() -> new String(octets, WINDOWS));
    }

    /// Who says ISO-8859-1 or ASCII means Windows-1252, as browsers know (WHATWG Encoding).
    private static Optional<Charset> said(String type) {
        var matcher = PARAMETER.matcher(type);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            var charset = Charset.forName(jakarta.mail.internet.MimeUtility.javaCharset(matcher.group(1)));
            if (charset.equals(StandardCharsets.US_ASCII)) {
                return Optional.empty();
            }
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /// The octets as UTF-8; empty where they are not. The last ones may have been cut.
    private static Optional<String> strictly(byte[] octets) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
