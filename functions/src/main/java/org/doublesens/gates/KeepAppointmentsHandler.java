package org.doublesens.gates;

import java.util.EnumMap;
import java.util.Map;
import org.doublesens.awareness.AwarenessLetter;
import org.doublesens.aws.AwsServices;
import org.doublesens.exchanges.ExchangeKeepers;
import org.doublesens.intake.RemindSkills;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;
import org.doublesens.outbox.SendDeferred;
import org.doublesens.pairing.RemindReview;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Keeper;
import org.doublesens.program.ProgramStore;
import org.doublesens.roster.EndExtension;
import org.doublesens.sharing.AskEcho;
import org.doublesens.sharing.RemindApproval;
import org.doublesens.sharing.RemindSurvey;

/// Lambda's door to [KeepAppointments]; every state that reminds knocks here, and each stage's keepers stand behind it.
public final class KeepAppointmentsHandler extends StageHandler<KeepAppointments.Request, KeepAppointments.Result> {
    public KeepAppointmentsHandler() {
        this(AwsServices.fromEnvironment());
    }

    public KeepAppointmentsHandler(Services services) {
        super(
                KeepAppointments.Request.class,
                new KeepAppointments(services.store(), services.clock(), store -> keepers(services, store)));
    }

    private static Map<Act, Keeper> keepers(Services services, ProgramStore store) {
        var clock = services.clock();
        var days = services.workingDays();
        var keepers = new EnumMap<Act, Keeper>(Act.class);
        keepers.put(Act.CLOSE_GATE, new CloseGate());
        keepers.put(Act.SEND_LETTER, new SendDeferred(store));
        keepers.put(Act.END_EXTENSION, new EndExtension(store, clock));
        keepers.put(Act.REMIND_SKILLS, new RemindSkills(store, clock, days));
        keepers.put(Act.AWARENESS_LETTER, new AwarenessLetter(store, clock));
        keepers.put(Act.REMIND_PLEDGE, new AwarenessLetter(store, clock));
        keepers.put(Act.REMIND_REVIEW, new RemindReview(store, clock));
        keepers.putAll(ExchangeKeepers.all(store, clock, days));
        keepers.put(Act.REMIND_SURVEY, new RemindSurvey(store, clock));
        keepers.put(Act.REMIND_APPROVAL, new RemindApproval(store, clock));
        keepers.put(Act.TELL_TO_DO, new RemindOrganiser(store, clock, days));
        keepers.put(Act.ASK_ECHO, new AskEcho(store, clock));
        return keepers;
    }
}
