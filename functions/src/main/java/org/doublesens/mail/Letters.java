package org.doublesens.mail;

import gg.jte.TemplateOutput;
import java.util.List;
import org.doublesens.mail.templates.shared.JtePageGenerated;
import org.doublesens.program.Courier;
import org.doublesens.program.Language;
import org.doublesens.program.Letter;
import org.doublesens.program.Words;

/// Turns the words of a letter into a mail that is ready to leave.
public final class Letters {
    private final String from;
    private final String replyDomain;

    /// @param from        the address letters come from
    /// @param replyDomain the domain that takes replies; empty where replies go to the organiser
    public Letters(String from, String replyDomain) {
        this.from = from;
        this.replyDomain = replyDomain;
    }

    /// The same sending gives the same bytes.
    public Courier.Mail compose(Sending sending) {
        return compose(sending, List.of());
    }

    /// One mail of several letters to one reader: the first gives the envelope, the others come below it.
    public Courier.Mail compose(Sending first, List<Letter> others) {
        return new Envelope(from, replyDomain).fold(first, others, preview(first, others));
    }

    public Preview preview(Sending sending) {
        return preview(sending, List.of());
    }

    Preview preview(Sending sending, List<Letter> others) {
        var reader = sending.reader();
        var speech = Speech.of(reader.language());
        var reading = new Reading(sending, !replyDomain.isEmpty(), false);
        var first = Manuscript.letter(written(sending.letter().words(), reading, reader.language()), speech);
        var letter = (sending.letter().isTrial() ? first.tried(speech) : first)
                .with(others.stream()
                        .map(other -> manuscript(sending.about(other), speech))
                        .toList())
                .under(speech);
        var foot = Manuscript.body(foot(reading, reader.language()), speech);
        var text = TextPart.of(letter.body());
        var page = new HtmlOutput();
        JtePageGenerated.render(
                page,
                null,
                Sheet.of(
                        reader.language(),
                        letter.subject(),
                        speech.typeset(reading.program()),
                        HtmlPart.of(letter.body()),
                        HtmlPart.of(foot)));
        return new Preview(
                letter.subject(),
                page.toString(),
                text + "\n-- \n" + TextPart.of(foot),
                attachments(sending, reading, speech));
    }

    private Manuscript manuscript(Sending following, Speech speech) {
        var reading = new Reading(following, !replyDomain.isEmpty(), true);
        return Manuscript.letter(
                written(following.letter().words(), reading, following.reader().language()), speech);
    }

    /// A calendar keeps what the letter says of its own meeting, not what stands below it in the same mail.
    private List<Preview.Attachment> attachments(Sending sending, Reading reading, Speech speech) {
        if (!Diary.isAbout(sending.letter().words())) {
            return List.of();
        }
        var kept = Diary.kept(sending.letter().words());
        var entry = Manuscript.letter(written(kept, reading, sending.reader().language()), speech);
        var title = sending.letter().isTrial() ? speech.trial(entry.title()) : entry.title();
        var organiser = replyDomain.isEmpty() ? from : "calendar@" + replyDomain;
        return new Diary(organiser, sending, title, TextPart.of(entry.body())).attachments();
    }

    private static String written(Words words, Reading reading, Language language) {
        TemplateOutput output = new MarkdownOutput();
        switch (language) {
            case FR -> InFrench.write(words, reading, output);
            case EN -> InEnglish.write(words, reading, output);
        }
        return output.toString();
    }

    private static String foot(Reading reading, Language language) {
        TemplateOutput output = new MarkdownOutput();
        switch (language) {
            case FR -> InFrench.foot(reading, output);
            case EN -> InEnglish.foot(reading, output);
        }
        return output.toString();
    }
}
