package org.doublesens.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.local.stories.Story;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every letter in every language, for each role and format, is readable on the narrowest phone, by day and by night.
class GalleryTest {
    /// A mail program shows a letter inside a page of its own, which has the landmarks.
    private static final List<String> OF_WHOLE_PAGES = List.of("landmark-one-main", "region");

    @BeforeAll
    static void chromium() {
        Chromium.mustBeThere();
    }

    @Test
    void noLetterMakesItsReaderScrollSideways() {
        var findings = new ArrayList<String>();
        var looked = 0;
        try (var story = new Story();
                var phone = Chromium.narrowPhone()) {
            for (var language : List.of("fr", "en")) {
                for (var role : List.of("junior", "senior")) {
                    for (var letter :
                            letters(story, "?language=" + language + "&role=" + role + "&format=rotating_pair")) {
                        phone.open(part(letter, "html"));
                        if (phone.overflows()) {
                            findings.add(letter + " is wider than the phone");
                        }
                        looked++;
                    }
                }
            }
        }

        assertThat(findings).isEmpty();
        assertThat(looked).isGreaterThan(300);
    }

    @Test
    void axeFindsNothingInALetterByDayNorByNight() {
        var findings = new ArrayList<String>();
        try (var story = new Story();
                var phone = Chromium.phone();
                var night = Chromium.desk().atNight()) {
            for (var letter : letters(story, "?language=fr&role=senior&format=crossed_sprint")) {
                for (var browser : List.of(phone, night)) {
                    browser.open(part(letter, "html"));
                    browser.findingsBut(OF_WHOLE_PAGES).forEach(finding -> findings.add(letter + ": " + finding));
                }
                night.wholePicture("letter-" + letter.getPath().replaceAll(".*/", "") + ".night");
                phone.wholePicture("letter-" + letter.getPath().replaceAll(".*/", "") + ".phone");
            }
        }

        assertThat(findings).isEmpty();
    }

    @Test
    void axeFindsNothingOnThePagesOfTheGallery() {
        try (var story = new Story();
                var readers = new Readers()) {
            readers.look("gallery", story.cloud().http().resolve("/letters"));
            readers.look("gallery-letter", letters(story, "?language=fr").getFirst());

            assertThat(readers.findings()).isEmpty();
        }
    }

    private static List<URI> letters(Story story, String query) {
        var list = story.cloud().http().resolve("/letters" + query);
        return Jsoup.parse(story.browse(list).body(), list.toString()).select(".mails a").stream()
                .map(link -> URI.create(link.absUrl("href")))
                .toList();
    }

    private static URI part(URI letter, String part) {
        return URI.create(letter.toString().replace("?", "/" + part + "?"));
    }
}
