package org.doublesens.pages.console;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.doublesens.pages.templates.console.*;

/// Renders a page of the console inside its frame.
public final class ConsolePages {
    private ConsolePages() {}

    public static String html(ConsolePage page, Frame frame) {
        var text = new StringOutput();
        var out = new OwaspHtmlTemplateOutput(text);
        switch (page) {
            case ConsolePage.Home it -> JtehomeGenerated.render(out, null, frame, it);
            case ConsolePage.Steer it -> JtesteerGenerated.render(out, null, frame, it);
            case ConsolePage.Mapping it -> JtemappingGenerated.render(out, null, frame, it);
            case ConsolePage.Skills it -> JteskillsGenerated.render(out, null, frame, it);
            case ConsolePage.Persons it -> JtepersonsGenerated.render(out, null, frame, it);
            case ConsolePage.Review it -> JtereviewGenerated.render(out, null, frame, it);
            case ConsolePage.OnePair it -> JteonePairGenerated.render(out, null, frame, it);
            case ConsolePage.Preview it -> JtepreviewGenerated.render(out, null, frame, it);
            case ConsolePage.Pairs it -> JtepairsGenerated.render(out, null, frame, it);
            case ConsolePage.Sure it -> JtesureGenerated.render(out, null, frame, it);
            case ConsolePage.Rounds it -> JteroundsGenerated.render(out, null, frame, it);
            case ConsolePage.Numbers it -> JtenumbersGenerated.render(out, null, frame, it);
            case ConsolePage.Letters it -> JtelettersGenerated.render(out, null, frame, it);
            case ConsolePage.OnePerson it -> JteonePersonGenerated.render(out, null, frame, it);
            case ConsolePage.Leaving it -> JteleavingGenerated.render(out, null, frame, it);
            case ConsolePage.LessonsWaiting it -> JtelessonsGenerated.render(out, null, frame, it);
            case ConsolePage.DigestDraft it -> JtedraftGenerated.render(out, null, frame, it);
            case ConsolePage.DigestPreview it -> JtedigestPreviewGenerated.render(out, null, frame, it);
            case ConsolePage.Journal it -> JtejournalGenerated.render(out, null, frame, it);
        }
        return text.toString();
    }
}
