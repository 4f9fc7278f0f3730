package org.doublesens.incoming;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which domains the sender proved to write for: those of a passed DKIM signature or SPF check.
///
/// Amazon SES writes its findings (RFC 8601) above all that the sender wrote, so only the first such header counts.
public record Proofs(Set<String> domains) {
    static final Proofs NONE = new Proofs(Set.of());

    private static final String US = "amazonses.com";
    private static final int LONGEST = 4_000;
    private static final Pattern DKIM = Pattern.compile("^dkim=pass\\b.*?\\bheader\\.[id]=([^\\s;]+)");
    private static final Pattern SPF = Pattern.compile("^spf=pass\\b.*?\\benvelope-from=([^\\s;]+)");

    public Proofs {
        domains = Set.copyOf(domains);
    }

    /// @param results the `Authentication-Results` headers, topmost first
    static Proofs of(List<String> results) {
        if (results.isEmpty() || results.getFirst().length() > LONGEST) {
            return NONE;
        }
        var parts = results.getFirst()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .split(";", -1);
        if (!parts[0].strip().split(" ", 2)[0].equals(US)) {
            return NONE;
        }
        var domains = new TreeSet<String>();
        for (var part : parts) {
            add(domains, DKIM, part.strip());
            add(domains, SPF, part.strip());
        }
        return new Proofs(domains);
    }

    /// The sender's own domain is proven, or one it belongs to (relaxed alignment, RFC 7489, section 3.1).
    public boolean cover(String address) {
        var domain = domain(address);
        return domains.stream().anyMatch(proven -> isSame(proven, domain));
    }

    private static void add(Set<String> domains, Pattern pattern, String finding) {
        var matcher = pattern.matcher(finding);
        if (matcher.find()) {
            domains.add(domain(matcher.group(1)));
        }
    }

    private static boolean isSame(String proven, String domain) {
        return proven.contains(".")
                && (domain.equals(proven) || domain.endsWith("." + proven) || proven.endsWith("." + domain));
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
