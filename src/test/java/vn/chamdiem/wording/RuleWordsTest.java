package vn.chamdiem.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.rule.Expression.Operator;
import vn.chamdiem.rule.Function;
import vn.chamdiem.rule.Gathering;
import vn.chamdiem.rule.Verb;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

class RuleWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            Work( percent(done, planned) >= 80 ) ¦ award.full(); ¦ Khi phần trăm «Việc xong» trên «Việc giao» từ 80 trở lên: được đủ 20 điểm. ¦ When the percentage of “Việc xong” of “Việc giao” is 80 or more: all of 20 points.
            Work( rate > 80 ) ¦ award.half(); ¦ Khi «Mức đạt» trên 80: được một nửa của 20 điểm. ¦ When “Mức đạt” is more than 80: half of 20 points.
            Work( rate < 0.9 ) ¦ award.none(); ¦ Khi «Mức đạt» dưới 0,9: được 0 điểm. ¦ When “Mức đạt” is less than 0.9: 0 points.
            Work( 80 >= rate ) ¦ award.points(2.5); ¦ Khi «Mức đạt» không quá 80: được 2,5 điểm. ¦ When “Mức đạt” is at most 80: 2.5 points.
            Work( $d : done, $p : planned ) ¦ award.share($d, $p); ¦ Chấm theo tỷ lệ «Việc xong» trên «Việc giao», tối đa 20 điểm. ¦ Points in proportion to “Việc xong” of “Việc giao”, at most 20 points.
            Work( due == null ) ¦ award.noData(); ¦ Khi có báo cáo «Công việc» và «Hạn gửi» chưa báo cáo: coi như chưa có số liệu (để trống, không phải 0 điểm). ¦ When there is a report “Công việc” and “Hạn gửi” was not reported: taken as without data (no number, which is not 0 points).
            Work( published == true, !audited ) ¦ award.percent(35); ¦ Khi «Đã công khai» là “có” và không đúng là («Đã kiểm tra» là “có”): được 35% của 20 điểm. ¦ When “Đã công khai” is ‘yes’ and it is not true that (“Đã kiểm tra” is ‘yes’): 35% of 20 points.
            Work( rate > 3 && (done < 5 || planned == 7) ) ¦ award.full(); ¦ Khi «Mức đạt» trên 3 và («Việc xong» dưới 5 hoặc «Việc giao» bằng 7): được đủ 20 điểm. ¦ When “Mức đạt” is more than 3 and (“Việc xong” is less than 5 or “Việc giao” equals 7): all of 20 points.
            not Fault( weight > 3 ) ¦ award.full(); ¦ Khi không có dòng «Vi phạm» nào mà («Mức nặng» trên 3): được đủ 20 điểm. ¦ When there is no line of “Vi phạm” for which (“Mức nặng” is more than 3): all of 20 points.
            Fault( weight > 3 ) ¦ award.deduction(2); ¦ Với mỗi dòng «Vi phạm» mà («Mức nặng» trên 3): trừ 2 điểm. ¦ For each line of “Vi phạm” for which (“Mức nặng” is more than 3): a deduction of 2 points.
            accumulate( Fault(); $n : count(); $n > 3 ) ¦ award.knockOut(); ¦ Khi số dòng «Vi phạm» lớn hơn 3: điểm cuối cùng của dòng này là 0, dù các luật khác cho bao nhiêu. ¦ When how often there is a line of “Vi phạm” is more than 3: this line ends with 0 points, whatever other rules award.
            Pace( rank <= 3 ) ¦ award.full(); ¦ Khi thứ hạng theo «Tốc độ» trong khối không quá 3: được đủ 20 điểm. ¦ When the rank by “Tốc độ” in the group is at most 3: all of 20 points.
            Agency( cohort in ("commune", "department") ) ¦ award.full(); ¦ Khi khối của cơ quan là một trong («Xã»; «Sở»): được đủ 20 điểm. ¦ When the group of the agency is one of (“Xã”; “Sở”): all of 20 points.
            Work( $r : percent(done, planned), $r > 5 ) ¦ award.points($r); ¦ Khi «r» trên 5: được số điểm bằng «r». Trong đó «r» là phần trăm «Việc xong» trên «Việc giao». ¦ When “r” is more than 5: as many points as “r”. Here “r” is the percentage of “Việc xong” of “Việc giao”.
            """)
    void a_rule_is_a_sentence(String when, String then, String vietnamese, String english) {
        Ruleset ruleset = Everything.read(Everything.example(when, then).folder());

        assertThat(Everything.words(ruleset, "Một", Language.VI)).isEqualTo(vietnamese);
        assertThat(Everything.words(ruleset, "Một", Language.EN)).isEqualTo(english);
    }

    @Test
    void everything_that_a_rule_can_be_made_of_has_words_in_both_languages() {
        for (Language language : Language.values()) {
            var catalogue = Words.in(language).bundle();
            assertThat(Function.values()).allMatch(one -> catalogue.containsKey("wording.function." + one));
            assertThat(Verb.values()).allMatch(one -> catalogue.containsKey("wording.verb." + one));
            assertThat(Gathering.values()).allMatch(one -> catalogue.containsKey("wording.gathering." + one));
            assertThat(Operator.values())
                    .filteredOn(one -> !one.compares())
                    .allMatch(one -> catalogue.containsKey("wording.operator." + one));
            assertThat(Arrays.stream(Operator.values()).filter(Operator::compares))
                    .allMatch(one -> catalogue.containsKey("wording.number." + one));
            assertThat(Arrays.stream(Operator.values()).filter(Operator::orders))
                    .allMatch(one -> catalogue.containsKey("wording.bound." + one)
                            && catalogue.containsKey("wording.limit." + one)
                            && catalogue.containsKey("wording.day." + one)
                            && catalogue.containsKey("wording.days." + one));
        }
    }

    @Test
    void every_verb_and_function_and_gathering_is_tried() {
        String all = String.join("\n", Everything.RULES);

        assertThat(Function.names()).allMatch(name -> all.contains(name + "("));
        assertThat(Gathering.names()).allMatch(name -> all.contains(": " + name + "("));
    }
}
