package org.doublesens.local.people;

import java.time.InstantSource;
import org.doublesens.local.services.ses.Mail;
import org.doublesens.local.services.ses.Pen;
import org.doublesens.local.services.ses.Reception;

/// Takes what people write back to a mail, and what their calendars answer.
public final class PostOffice {
    private final Reception reception;
    private final InstantSource clock;

    public PostOffice(Reception reception, InstantSource clock) {
        this.reception = reception;
        this.clock = clock;
    }

    /// @return whether anybody reads what is written there
    public boolean reply(Mail letter, String words) {
        var pen = new Pen(letter, clock.instant());
        return reception.receive(pen.reply(words), pen.from(), pen.to(), Reception.Sender.PROVEN);
    }

    /// @param status such as `DECLINED`
    public boolean answerInvitation(Mail letter, String status) {
        var pen = new Pen(letter, clock.instant());
        return pen.organiser()
                .filter(organiser ->
                        reception.receive(pen.calendarReply(status), pen.from(), organiser, Reception.Sender.PROVEN))
                .isPresent();
    }
}
