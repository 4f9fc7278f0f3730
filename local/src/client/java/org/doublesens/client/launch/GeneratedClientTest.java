package org.doublesens.client.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.doublesens.client.ApiClient;
import org.doublesens.client.ApiException;
import org.doublesens.client.api.CohortsApi;
import org.doublesens.client.api.PeopleApi;
import org.doublesens.client.model.CohortOrder;
import org.doublesens.client.model.CohortOrderParticipantsInner;
import org.doublesens.client.model.CohortOrderSponsor;
import org.doublesens.client.model.Contact;
import org.doublesens.client.model.Phase;
import org.doublesens.local.people.Temperament;
import org.doublesens.local.stories.Story;
import org.doublesens.local.web.Organiser;
import org.junit.jupiter.api.Test;

/// A client generated from the contract launches a cohort on the local cloud, and understands what it is told.
class GeneratedClientTest {

    @Test
    void launchesACohortAndFollowsIt() throws ApiException {
        try (var story = story()) {
            var cohorts = new CohortsApi(client(story));

            var accepted = cohorts.openCohort(order(), "generated-client");
            story.cloud().liveUntil(() -> story.mails("skills-invitation").size() == 2);

            assertThat(accepted.getPeople()).isEqualTo(2);
            var cohort = cohorts.readCohort(accepted.getCohortId(), "Europe/Paris");
            assertThat(cohort.getPhase()).isEqualTo(Phase.INTAKE);
            assertThat(cohort.getCounts()).containsEntry("people", 2);
            assertThat(cohorts.listCohorts(null, 10, null).getCohorts())
                    .extracting(row -> row.getName())
                    .containsExactly("Un essai à deux");
            assertThat(new PeopleApi(client(story))
                            .listParticipants(accepted.getCohortId(), null, null, null)
                            .getParticipants())
                    .extracting(person -> person.getName())
                    .containsExactlyInAnyOrder("Lina Benali", "Walter Roy");
        }
    }

    @Test
    void hearsEveryMistakeWithItsPointer() {
        try (var story = story()) {
            var refused = catchThrowableOfType(
                    ApiException.class,
                    () -> new CohortsApi(client(story)).openCohort(order().months(40).zone("Mars/Olympus"), null));

            assertThat(refused.getCode()).isEqualTo(422);
            assertThat(refused.getResponseBody()).contains("/months", "/zone");
        }
    }

    private static Story story() {
        return new Story(
                options -> options,
                Map.of("lina@example.org", new Temperament.Silent(), "walter@example.org", new Temperament.Silent()));
    }

    private static ApiClient client(Story story) {
        var client = new ApiClient();
        client.updateBaseUri(story.cloud().http().toString());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + Organiser.TOKEN));
        return client;
    }

    private static CohortOrder order() {
        return new CohortOrder()
                .name("Un essai à deux")
                .starts(LocalDate.of(2027, 1, 4))
                .organiser(new Contact().name("Hélène Roux").email("helene.roux@example.org"))
                .sponsor(new CohortOrderSponsor().name("Marc Aubry").title("Directeur général"))
                .addParticipantsItem(person("1", "Lina", "Benali", CohortOrderParticipantsInner.SideEnum.JUNIOR, 2))
                .addParticipantsItem(person("2", "Walter", "Roy", CohortOrderParticipantsInner.SideEnum.SENIOR, 8));
    }

    private static CohortOrderParticipantsInner person(
            String id, String first, String last, CohortOrderParticipantsInner.SideEnum side, int rank) {
        return new CohortOrderParticipantsInner()
                .externalId(id)
                .email(first.toLowerCase(Locale.ROOT) + "@example.org")
                .firstName(first)
                .lastName(last)
                .side(side)
                .rank(rank);
    }
}
