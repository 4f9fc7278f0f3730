package org.doublesens.local.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Two who read every page: in French on a phone by day, in English at a desk by night.
final class Readers implements AutoCloseable {
    /// What a page is called that could not be made; axe finds nothing wrong with it.
    private static final Set<String> BROKEN = Set.of("Un souci de notre côté", "Something broke on our side");

    private final Chromium phone = Chromium.narrowPhone();
    private final Chromium desk = Chromium.desk().atNight();
    private final List<String> findings = new ArrayList<>();

    /// Each reads the page in their language.
    void read(String name, URI page) {
        look(name + ".fr", Links.in("fr", page), phone);
        look(name + ".en", Links.in("en", page), desk);
    }

    /// Both open a link that leads elsewhere, and stay there.
    void enter(URI link) {
        phone.open(Links.in("fr", link));
        desk.open(Links.in("en", link));
    }

    /// Both follow the first link that the selector finds where they are.
    void follow(String name, String selector) {
        phone.follow(selector);
        examine(name + ".fr", phone);
        desk.follow(selector);
        examine(name + ".en", desk);
    }

    /// Both look at a page that has one language only.
    void look(String name, URI page) {
        look(name + ".phone", page, phone);
        look(name + ".desk", page, desk);
    }

    /// What was wrong so far, page by page.
    List<String> findings() {
        return findings;
    }

    private void look(String name, URI page, Chromium browser) {
        browser.open(page);
        examine(name, browser);
    }

    private void examine(String name, Chromium browser) {
        browser.wholePicture(name);
        if (browser.overflows()) {
            findings.add(name + " is wider than its reader's screen");
        }
        if (browser.all("h1").stream().anyMatch(heading -> BROKEN.contains(heading.getText()))) {
            findings.add(name + " is broken");
        }
        browser.findings().forEach(finding -> findings.add(name + ": " + finding));
    }

    @Override
    public void close() {
        phone.close();
        desk.close();
    }
}
