package org.doublesens.mail;

import java.net.IDN;
import java.util.Locale;

/// Mail addresses as SMTP without SMTPUTF8 carries them.
final class Addresses {
    private Addresses() {}

    /// The address with its domain in Punycode (RFC 3492), on one line.
    static String ascii(String address) {
        var at = address.lastIndexOf('@');
        if (at < 1 || !isAscii(address.substring(0, at)) || !address.chars().allMatch(Addresses::isAllowed)) {
            throw new IllegalArgumentException("not a mail address");
        }
        return address.substring(0, at + 1) + domain(address);
    }

    static String domain(String address) {
        return IDN.toASCII(address.substring(address.lastIndexOf('@') + 1)).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String local) {
        return local.chars().allMatch(letter -> letter < 0x7f);
    }

    private static boolean isAllowed(int letter) {
        return letter > ' ' && letter != 0x7f && letter != '<' && letter != '>' && letter != ',' && letter != '"';
    }
}
