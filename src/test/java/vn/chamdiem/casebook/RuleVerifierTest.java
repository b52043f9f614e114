package vn.chamdiem.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.chamdiem.Example;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.source.ProblemsFound;

/** Shows the rules of shipped rulesets verified in Java, and what is told where they do otherwise. */
class RuleVerifierTest {
    private static final RuleVerifier DECISION_766 = RuleVerifier.of("qd766-2026");
    private static final VerifiedRule ON_TIME = DECISION_766.rule("2.1 Hồ sơ xử lý trước hạn, đúng hạn");

    private static AbstractStringAssert<?> told(ThrowingCallable assertion) {
        return assertThat(catchThrowableOfType(AssertionError.class, assertion))
                .isNotNull()
                .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING);
    }

    @Test
    void dossiers_on_time_are_worth_their_share_of_20_points() {
        ON_TIME.given("DossierProgress", Map.of("received", 371, "onTime", 364))
                .awards("19.62")
                .endsAs(Outcome.PARTIAL)
                .because("Đúng hạn 364/371 hồ sơ")
                .speaksAlone();
    }

    @Test
    void the_average_time_is_only_tracked_and_not_without_a_figure() {
        VerifiedRule tracked = DECISION_766.rule("2.2 Thời gian giải quyết trung bình");

        tracked.given("DossierProgress", Map.of("averageDays", new BigDecimal("6.82")))
                .endsAs(Outcome.NOT_APPLICABLE);
        tracked.given("DossierProgress", Map.of("received", 1, "onTime", 1)).keepsSilent();
    }

    @Test
    void the_province_with_the_greatest_bandwidth_a_person_has_all_points() {
        RuleVerifier.of("mic-2018")
                .rule("1.3 Băng thông so với tỉnh lớn nhất")
                .given("HaTang", Map.of("canBo", 5000, "bangThong", 750))
                .beside("HaTang", Map.of("canBo", 4000, "bangThong", 2000))
                .awards("12");
    }

    @Test
    void a_ruleset_is_compiled_once() {
        assertThat(RuleVerifier.of("qd766-2026").ruleset()).isSameAs(DECISION_766.ruleset());
    }

    @Test
    void other_points_are_told_with_the_rule_that_spoke_and_the_line_of_java() {
        VerifiedRule late = ON_TIME.given("DossierProgress", Map.of("received", 371, "onTime", 364));

        told(() -> late.awards("20")).matches("""
                        2\\.1 Hồ sơ xử lý trước hạn, đúng hạn
                            RuleVerifierTest\\.java:\\d+
                            tiêu chí 2\\.1
                                mong 20 điểm, chấm được 19,62
                                luật đã nói: «2\\.1 Hồ sơ xử lý trước hạn, đúng hạn»  \
                        rules/qd766-2026/2-progress\\.drl:\\d+  \\(Đúng hạn 364/371 hồ sơ\\)
                                -0,002642: Làm tròn đến 2 chữ số thập phân, nửa thì lên  \
                        rules/qd766-2026/ruleset\\.yaml:\\d+:1
                                dòng của bảng  rules/qd766-2026/criteria\\.yaml:\\d+:7""");
    }

    @Test
    void another_outcome_and_another_reason_are_told() {
        VerifiedRule late = ON_TIME.given("DossierProgress", Map.of("received", 371, "onTime", 364));

        told(() -> late.endsAs(Outcome.FULL)).contains("mong kết quả «đủ điểm», kết quả là «một phần»");
        told(() -> late.because("Đúng hạn 365/371 hồ sơ"))
                .contains("thiếu lý do «Đúng hạn 365/371 hồ sơ»", "có lý do ngoài mong đợi «Đúng hạn 364/371 hồ sơ»");
    }

    @Test
    void a_rule_that_keeps_silent_tells_which_of_its_claims_is_false_with_which_figures() {
        VerifiedRule national = RuleVerifier.of("mic-2018")
                .rule("1.5 Trung tâm dữ liệu đáp ứng tiêu chuẩn trong nước")
                .given(
                        "TrungTamDuLieu",
                        Map.of("coTrungTam", true, "tieuChuanTrongNuoc", false, "tieuChuanQuocTe", false));

        told(() -> national.awards("45"))
                .contains("mong 45 điểm, chấm được 35")
                .contains("mong luật «1.5 Trung tâm dữ liệu đáp ứng tiêu chuẩn trong nước» nói, mà luật không nói")
                .contains("luật đã nói: «1.5 Có trung tâm dữ liệu»  rules/mic-2018/1-ha-tang.drl:")
                .contains("luật không nói: «1.5 Trung tâm dữ liệu đáp ứng tiêu chuẩn trong nước»  "
                        + "rules/mic-2018/1-ha-tang.drl:")
                .containsPattern("SAI  \\d+:41  tieuChuanTrongNuoc == true   "
                        + "\\[không so với có; Đáp ứng tiêu chuẩn trong nước = không]");
    }

    @Test
    void a_rule_that_speaks_and_should_not_is_told() {
        VerifiedRule one = RuleVerifier.of(Example.ruleset()
                        .replace("1-rules.drl", "award.share($done, $planned);", "award.none();")
                        .compile())
                .rule("1.1 Một")
                .given("Work", Map.of("done", 1, "planned", 2));

        told(one::keepsSilent).contains("mong luật «1.1 Một» không nói, mà luật đã nói");
    }

    @Test
    void a_rule_that_does_not_speak_alone_tells_the_others() {
        VerifiedRule one = RuleVerifier.of(Example.ruleset()
                        .with(
                                "2-rules.drl",
                                "rule \"Thừa\" @criterion(\"1.1\") when Work( done > 0 ) then award.none(); end")
                        .compile())
                .rule("1.1 Một")
                .given("Work", Map.of("done", 1, "planned", 2));

        told(one::speaksAlone).contains("mong luật «Thừa» không nói, mà luật đã nói", "2-rules.drl:1");
    }

    @Test
    void names_that_are_not_there_are_told_with_those_that_are() {
        assertThatThrownBy(() -> DECISION_766.rule("2.1 Hồ sơ xử lý đúng hạn, trước hạn"))
                .isInstanceOf(ProblemsFound.class)
                .hasMessageContaining("Maybe: 2.1 Hồ sơ xử lý trước hạn, đúng hạn");
        assertThatThrownBy(() -> ON_TIME.given("DossierProgres", Map.of()))
                .isInstanceOf(ProblemsFound.class)
                .hasMessageContaining("RuleVerifierTest.java:")
                .hasMessageContaining("Maybe: DossierProgress");
        assertThatThrownBy(() -> ON_TIME.given("DossierProgress", Map.of("onTime", 2, "received", 1)))
                .isInstanceOf(ProblemsFound.class);
        assertThatThrownBy(() -> ON_TIME.in("nowhere")).isInstanceOf(ProblemsFound.class);
    }
}
