package org.xiangxue.server.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SearchTokensTest {

    @Example
    void chineseIsCutIntoSingleCharactersAndOverlappingPairs() {
        assertThat(SearchTokens.of(Stream.of("乌骨鸡")))
                .containsExactlyInAnyOrder("乌", "骨", "鸡", "乌骨", "骨鸡");
    }

    @Example
    void latinWordsAndNumbersStayWholeAndLoseTheirCase() {
        assertThat(SearchTokens.of(Stream.of("第3周 Feed ＡＢＣ")))
                .contains("3", "feed", "abc", "第", "周")
                .doesNotContain("第3");
    }

    @Example
    void aPairDoesNotReachOverPunctuation() {
        assertThat(SearchTokens.of(Stream.of("养鸡，算账"))).doesNotContain("鸡算");
    }

    @Example
    void oneCharacterAsksForItselfAndAWordForItsPairs() {
        assertThat(SearchTokens.query("鸡")).hasValue("'鸡'");
        assertThat(SearchTokens.query(" 乌骨鸡 WTO ")).hasValue("'乌骨' & '骨鸡' & 'wto'");
    }

    @Example
    void nothingToLookForIsNoQuery() {
        assertThat(SearchTokens.query(" ？！'&|:*() ")).isEmpty();
    }

    @Example
    void charactersOutsideTheFirstPlaneAreNotTornApart() {
        assertThat(SearchTokens.of(Stream.of("𠮷鸡"))).containsExactlyInAnyOrder("𠮷", "鸡", "𠮷鸡");
    }

    @Property
    void whateverStandsInATextIsFoundByItsTokens(
            @ForAll("chinese") String text,
            @ForAll @IntRange(max = 30) int from,
            @ForAll @IntRange(min = 1, max = 6) int length) {
        var start = Math.min(from, text.length() - 1);
        var word = text.substring(start, Math.min(text.length(), start + length));
        var tokens = SearchTokens.of(Stream.of(text));

        var asked = SearchTokens.query(word).orElseThrow();

        assertThat(asked.split(" & "))
                .allSatisfy(token ->
                        assertThat(tokens).contains(token.substring(1, token.length() - 1)));
    }

    @Example
    void aMarkThatASmallLetterBringsAlongIsNoPartOfAWord() {
        assertThat(SearchTokens.query("\u0130")).hasValue("'i'");
    }

    @Property
    void aQueryHoldsOnlyQuotedWordsWhateverIsTyped(@ForAll String typed) {
        SearchTokens.query(typed)
                .ifPresent(query ->
                        assertThat(query).matches("'[\\p{L}\\p{N}]+'( & '[\\p{L}\\p{N}]+')*"));
    }

    @Provide
    Arbitrary<String> chinese() {
        return Arbitraries.strings().withCharRange('一', '龥').ofMinLength(1).ofMaxLength(40);
    }
}
