package org.doublesens.api.roster;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads mail addresses as Amazon SES takes them: an ASCII local part, since SES has no SMTPUTF8 (RFC 6531), and a
/// domain that may be written in any script and is kept in Punycode (RFC 3492).
public final class Addresses {
    /// RFC 5321, section 4.5.3.1.
    public static final int MOST_CHARACTERS = 254;

    private static final int MOST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private Addresses() {}

    /// What was written, as an address or with its mistake.
    public sealed interface Reading {}

    public record Good(String address) implements Reading {}

    public record Bad(String code, String why) implements Reading {}

    public static Reading read(String written) {
        var at = written.lastIndexOf('@');
        if (at < 1 || at == written.length() - 1) {
            return new Bad("not-an-address", "A mail address such as lina@example.org.");
        }
        var local = written.substring(0, at);
        if (!local.chars().allMatch(character -> character < 128)) {
            return new Bad("address-not-ascii", "The part before the @ may hold ASCII letters only.");
        }
        if (local.length() > MOST_LOCAL || !LOCAL.matcher(local).matches()) {
            return new Bad("not-an-address", "The part before the @ is not one of a mail address.");
        }
        return domain(local, written.substring(at + 1));
    }

    private static Reading domain(String local, String written) {
        try {
            var domain = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            var address = local + "@" + domain;
            return DOMAIN.matcher(domain).matches() && address.length() <= MOST_CHARACTERS
                    ? new Good(address)
                    : new Bad("not-a-domain", "The part after the @ is not a domain of the internet.");
        } catch (IllegalArgumentException notADomain) {
            return new Bad("not-a-domain", "The part after the @ is not a domain of the internet.");
        }
    }
}
