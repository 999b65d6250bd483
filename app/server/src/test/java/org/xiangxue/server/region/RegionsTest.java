package org.xiangxue.server.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.server.platform.ProblemException;
import org.xiangxue.server.testing.DatabaseTest;
import reactor.core.publisher.Mono;

@DatabaseTest
class RegionsTest {

    @Autowired Regions regions;

    @Test
    void anAreaIsFoundByItsCode() {
        assertThat(await(regions.get("530623105")))
                .isEqualTo(new Region(new RegionCode("530623105"), "庙坝镇"));
        assertThat(await(regions.name("53"))).isEqualTo("云南省");
        assertThat(await(regions.exists("530623105201"))).isTrue();
    }

    @Test
    void whatIsNoCodeOfAnAreaIsNotFound() {
        assertThat(await(regions.exists("530699"))).isFalse();
        assertThat(await(regions.exists("'; DROP TABLE region"))).isFalse();
        assertThatThrownBy(() -> await(regions.get("530699")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("530699");
        assertThatThrownBy(() -> await(regions.path(new RegionCode("530699001"))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void thePathLeadsFromTheProvinceToTheAreaItself() {
        assertThat(await(regions.path(new RegionCode("530623105"))))
                .extracting(Region::name)
                .containsExactly("云南省", "昭通市", "盐津县", "庙坝镇");
    }

    @Test
    void ofManyCodesTheKnownOnesAreNamed() {
        assertThat(await(regions.names(List.of("530623105", "530699", "53"))))
                .isEqualTo(Map.of("530623105", "庙坝镇", "53", "云南省"));
        assertThat(await(regions.names(List.of()))).isEmpty();
    }

    @Test
    void amongCodesTheVillagesAreTold() {
        assertThat(
                        await(
                                regions.villagesAmong(
                                        List.of("530623105", "530623105201", "530623105999"))))
                .containsExactly("530623105201");
    }

    private static <T> T await(Mono<T> mono) {
        return mono.block(Duration.ofSeconds(60));
    }
}
