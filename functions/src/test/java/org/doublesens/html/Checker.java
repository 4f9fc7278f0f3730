package org.doublesens.html;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// The Nu Html Checker, on this machine and asking no other: what it holds against a document.
public final class Checker {
    private static final String HTML5 = "http://s.validator.nu/html5-all.rnc";

    /// What became common after this checker was made: color adjustment, text 4, text decoration 4, fonts 4, dates.
    private static final Pattern TOO_YOUNG =
            Pattern.compile("CSS: .(color-scheme|text-wrap|text-underline-offset|font-weight.: .\\d{3}).+"
                    + "|The .date. input type is not supported in all browsers.+");

    /// What Outlook on Windows lays letters out by, since it reads little CSS.
    private static final Pattern FOR_OUTLOOK = Pattern.compile(
            ".*The .(width|cellpadding|cellspacing|bgcolor|align). attribute on the .(table|td). element is obsolete.+");

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator();
    private final Complaints complaints = new Complaints();

    /// Reads its schema, which takes a second; then each document takes little.
    public Checker() {
        try {
            validator.setUpMainSchema(HTML5, complaints);
            validator.setUpValidatorAndParsers(complaints, false, false);
        } catch (Exception impossible) {
            throw new IllegalStateException("no schema to check against", impossible);
        }
    }

    /// Errors and warnings, each with its line.
    public synchronized List<String> findings(String html) {
        complaints.found.clear();
        try {
            validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SAXException unreadable) {
            complaints.found.add(String.valueOf(unreadable.getMessage()));
        }
        return List.copyOf(complaints.found);
    }

    /// The same of a letter, which mail programs must lay out.
    public List<String> findingsInMail(String html) {
        return findings(html).stream()
                .filter(finding -> !FOR_OUTLOOK.matcher(finding).matches())
                .toList();
    }

    private static final class Complaints implements ErrorHandler {
        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {
            add(warning);
        }

        @Override
        public void error(SAXParseException error) {
            add(error);
        }

        @Override
        public void fatalError(SAXParseException error) {
            add(error);
        }

        private void add(SAXParseException complaint) {
            if (!TOO_YOUNG.matcher(String.valueOf(complaint.getMessage())).matches()) {
                found.add("line %d: %s".formatted(complaint.getLineNumber(), complaint.getMessage()));
            }
        }
    }
}
