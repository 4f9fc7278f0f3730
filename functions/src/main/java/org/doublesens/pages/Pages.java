package org.doublesens.pages;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.doublesens.pages.templates.*;

/// Renders a page for one reader; the templates are compiled with the house, so a wrong parameter breaks the build.
public final class Pages {
    private Pages() {}

    public static String html(Page page, Voice voice) {
        var text = new StringOutput();
        var out = new OwaspHtmlTemplateOutput(text);
        switch (page) {
            case Page.Notice it -> JtenoticeGenerated.render(out, null, voice, it);
            case Page.FreshLink it -> JtefreshLinkGenerated.render(out, null, voice, it);
            case Page.Skills it -> JteskillsGenerated.render(out, null, voice, it);
            case Page.SkillsClosed it -> JteskillsClosedGenerated.render(out, null, voice, it);
            case Page.Pledge it -> JtepledgeGenerated.render(out, null, voice, it);
            case Page.YourPair it -> JtepairGenerated.render(out, null, voice, it);
            case Page.Meeting it -> JtesessionGenerated.render(out, null, voice, it);
            case Page.Feedback it -> JtepulseGenerated.render(out, null, voice, it);
            case Page.HalfWay it -> JtemidpointGenerated.render(out, null, voice, it);
            case Page.ClosingSurvey it -> JtesurveyGenerated.render(out, null, voice, it);
            case Page.SixtyDaysLater it -> JteechoGenerated.render(out, null, voice, it);
            case Page.SharedDigest it -> JtedigestGenerated.render(out, null, voice, it);
            case Page.Talk it -> JtekeynoteGenerated.render(out, null, voice, it);
            case Page.TalkWithdrawn it -> JtewithdrawnGenerated.render(out, null, voice, it);
            case Page.Vote it -> JtevoteGenerated.render(out, null, voice, it);
            case Page.Pause it -> JtepauseGenerated.render(out, null, voice, it);
            case Page.Leave it -> JteleaveGenerated.render(out, null, voice, it);
            case Page.Privacy it -> JteprivacyGenerated.render(out, null, voice, it);
            case Page.Unsubscribe it -> JteunsubscribeGenerated.render(out, null, voice, it);
            case Page.Review it -> JtereviewGenerated.render(out, null, voice, it);
            case Page.Approve it -> JteapproveGenerated.render(out, null, voice, it);
        }
        return text.toString();
    }
}
