package org.doublesens.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class FormTest {
    @Test
    void readsNamesThatComeSeveralTimesInTheirOrder() {
        var form = Form.read("half-day=MONDAY_MORNING&aim=Un+tableau%20clair&half-day=FRIDAY_AFTERNOON");

        assertThat(form.all("half-day")).containsExactly("MONDAY_MORNING", "FRIDAY_AFTERNOON");
        assertThat(form.text("aim")).isEqualTo("Un tableau clair");
    }

    @Test
    void readsAccentsEmojiAndEqualsSigns() {
        var form = Form.read("lesson=%C3%A0%20deux%20%F0%9F%99%82&sum=1%2B1=2");

        assertThat(form.text("lesson")).isEqualTo("à deux 🙂");
        assertThat(form.text("sum")).isEqualTo("1+1=2");
    }

    @Test
    void findsNothingInAnEmptyFormAndAnEmptyValueInABareName() {
        assertThat(Form.read("").fields()).isEmpty();
        assertThat(Form.read("agree&&").has("agree")).isTrue();
        assertThat(Form.read("agree").first("agree")).contains("");
        assertThat(Form.read("a=1").first("b")).isEmpty();
    }

    @Test
    void refusesABrokenEscapeAndAFloodOfFields() {
        assertThatThrownBy(() -> Form.read("a=%C")).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> Form.read("a=%zz")).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> Form.read("a=1&".repeat(1_001))).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> Form.read("a=" + "x".repeat(200_000))).isInstanceOf(BadRequest.class);
    }
}
