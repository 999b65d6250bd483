package org.xiangxue.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CoverageFilterTest {

    @Test
    void theAddressSaysEverything() {
        var filter =
                new CoverageFilter(
                        "530623",
                        LocalDate.of(2026, 9, 30),
                        "wuguji",
                        Measure.MONITORED,
                        "530623105",
                        true);

        assertThat(CoverageFilter.of(filter.query())).isEqualTo(filter);
    }

    @Test
    void nonsenseInTheAddressIsLeftOut() {
        var query = QueryParameters.fromString("region=x'&on=yesterday&of=ALL&list=1");

        assertThat(CoverageFilter.of(query))
                .isEqualTo(new CoverageFilter(null, null, null, Measure.HOUSEHOLDS, null, false));
    }

    @Test
    void anotherListIsTheSamePageAnotherCourseIsNot() {
        var filter = CoverageFilter.of(QueryParameters.empty());

        assertThat(filter.listing("530623105", true).samePage(filter)).isTrue();
        assertThat(filter.forCourse("wuguji").samePage(filter)).isFalse();
    }
}
