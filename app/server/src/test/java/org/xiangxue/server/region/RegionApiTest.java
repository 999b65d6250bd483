package org.xiangxue.server.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.xiangxue.contract.ProblemBody;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.region.RegionApi;
import org.xiangxue.contract.region.RegionSummary;
import org.xiangxue.server.testing.DatabaseTest;

@DatabaseTest
class RegionApiTest {

    @LocalServerPort int port;

    private RestClient http;
    private RegionApi regions;

    @BeforeEach
    void connect() {
        http =
                RestClient.builder()
                        .baseUrl("http://localhost:" + port)
                        .defaultStatusHandler(_ -> true, (_, _) -> {})
                        .build();
        var adapter = RestClientAdapter.create(RestClient.create("http://localhost:" + port));
        regions = HttpServiceProxyFactory.builderFor(adapter).build().createClient(RegionApi.class);
    }

    @Test
    void withoutAParentTheProvincesAreListed() {
        var provinces = regions.list(null, null, null, null);

        assertThat(provinces)
                .hasSize(31)
                .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
        assertThat(provinces).contains(new RegionSummary("53", 1, "云南省", null, true, "云南省"));
    }

    @Test
    void miaobaTownHasTwelveVillages() {
        var villages = regions.list("530623105", null, null, null);

        assertThat(villages)
                .hasSize(12)
                .allMatch(village -> village.level() == 5 && !village.hasChildren());
        assertThat(villages.getFirst())
                .isEqualTo(
                        new RegionSummary(
                                "530623105001",
                                5,
                                "聚龙社区居民委员会",
                                "530623105",
                                false,
                                "云南省 › 昭通市 › 盐津县 › 庙坝镇 › 聚龙社区居民委员会"));
    }

    @Test
    void aVillageHasNoChildren() {
        assertThat(regions.list("530623105201", null, null, null)).isEmpty();
    }

    @Test
    void aPaddedParentIsReadByItsLevel() {
        assertThat(regions.list("441900000000", 2, null, null))
                .extracting(RegionSummary::code)
                .containsExactly("441900");
        assertThat(regions.list("441900000000", 3, null, null))
                .hasSizeGreaterThan(20)
                .allMatch(town -> town.level() == 4);
    }

    @Test
    void aPaddedParentWithoutItsLevelIsRefusedWithTheRemedy() {
        var problem = refused("/api/v1/regions?parent=441900000000", HttpStatus.BAD_REQUEST);

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(problem.fields())
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.field()).isEqualTo("parent");
                    assertThat(field.code()).isEqualTo("REGION_AMBIGUOUS");
                    assertThat(field.message()).contains("its level");
                });
    }

    @Test
    void whatCannotBeReadIsRefusedByTheNameOfItsField() {
        assertThat(field("/api/v1/regions?parent=123")).isEqualTo("parent");
        assertThat(field("/api/v1/regions?parent=530000000000&level=9")).isEqualTo("level");
        assertThat(field("/api/v1/regions?parent=530000000000&level=two")).isEqualTo("level");
        assertThat(field("/api/v1/regions?q=")).isEqualTo("q");
        assertThat(field("/api/v1/regions?q=庙坝&within=53x")).isEqualTo("within");
        assertThat(field("/api/v1/regions/53062/path")).isEqualTo("code");
    }

    @Test
    void anAreaThatDoesNotExistIsNotFound() {
        assertThat(refused("/api/v1/regions?parent=530699", HttpStatus.NOT_FOUND).code())
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(refused("/api/v1/regions/530623999/path", HttpStatus.NOT_FOUND).code())
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void aPathThatNobodyAnswersIsAProblemToo() {
        var problem = refused("/api/v1/nothing", HttpStatus.NOT_FOUND);

        assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void anAreaAboveTheVillagesIsFoundByAnyPartOfItsName() {
        var found = regions.list(null, null, "坝", "5306");

        assertThat(found).extracting(RegionSummary::name).contains("庙坝镇", "田坝乡", "小草坝镇");
        assertThat(found)
                .isSortedAccordingTo(
                        Comparator.comparing(RegionSummary::level)
                                .thenComparing(RegionSummary::code));
    }

    @Test
    void aVillageIsFoundByTheBeginningOfItsName() {
        var villages =
                regions.list(null, null, "麻柳", "53").stream().filter(area -> area.level() == 5);

        assertThat(villages)
                .isNotEmpty()
                .allMatch(village -> village.name().startsWith("麻柳"))
                .anyMatch(village -> village.path().endsWith("庙坝镇 › 麻柳村民委员会"));
    }

    @Test
    void fromThreeCharactersOnAnyPartOfANameIsFound() {
        assertThat(regions.list(null, null, "龙社区居", "530623105"))
                .extracting(RegionSummary::name)
                .containsExactly("聚龙社区居民委员会");
        assertThat(regions.list(null, null, "族苗族自治州", null))
                .isNotEmpty()
                .allMatch(area -> area.level() == 2);
    }

    @Test
    void withinACountyAnyPartOfANameIsFound() {
        assertThat(regions.list(null, null, "坝", "530623"))
                .extracting(RegionSummary::name)
                .contains("庙坝镇", "大坝村民委员会");
    }

    @Test
    void aSearchStaysWithinItsAreaAndWithinItsBound() {
        assertThat(regions.list(null, null, "居民委员会", "53"))
                .hasSize(200)
                .allMatch(area -> area.code().startsWith("53"));
    }

    @Test
    void signsThatMeanSomethingToTheDatabaseAreJustCharacters() {
        assertThat(regions.list(null, null, "%%%", null)).isEmpty();
        assertThat(regions.list(null, null, "___", null)).isEmpty();
        assertThat(regions.list(null, null, "'\\;", null)).isEmpty();
    }

    @Test
    void thePathLeadsFromTheProvinceToTheArea() {
        assertThat(regions.path("530623105"))
                .extracting(RegionSummary::name)
                .containsExactly("云南省", "昭通市", "盐津县", "庙坝镇");
        assertThat(regions.path("530623105").getLast().path()).isEqualTo("云南省 › 昭通市 › 盐津县 › 庙坝镇");
    }

    @Test
    void everyCodeThatIsHandedOutLeadsOn() {
        assertThat(regions.path("350527000000"))
                .extracting(RegionSummary::code)
                .containsExactly("35", "3505", "350527", "350527000", "350527000000");
        assertThat(regions.list("350527000", null, null, null))
                .extracting(RegionSummary::code)
                .containsExactly("350527000000");
        assertThat(field("/api/v1/regions/441900000000/path")).isEqualTo("code");
    }

    @Test
    void anAnswerIsKeptAndAskedForAgainByItsTag() {
        var first = get("/api/v1/regions?parent=530623105", null);
        var tag = first.getHeaders().getETag();
        var again = get("/api/v1/regions?parent=530623105", tag);
        var other = get("/api/v1/regions?parent=530623", tag);

        assertThat(first.getHeaders().getCacheControl())
                .contains("max-age=3600")
                .contains("public");
        assertThat(tag).isNotBlank();
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(again.getBody()).isNull();
        assertThat(other.getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aRefusalIsNotKept() {
        var refusal = get("/api/v1/regions?parent=123", null);

        assertThat(String.valueOf(refusal.getHeaders().getCacheControl())).doesNotContain("public");
    }

    private ResponseEntity<String> get(String path, String tag) {
        var request = http.get().uri(path);
        return (tag == null ? request : request.header("If-None-Match", tag))
                .retrieve()
                .toEntity(String.class);
    }

    private String field(String path) {
        return List.copyOf(refused(path, HttpStatus.BAD_REQUEST).fields()).getFirst().field();
    }

    private ProblemBody refused(String path, HttpStatus status) {
        var answer = http.get().uri(path).retrieve().toEntity(ProblemBody.class);
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType())
                .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        return answer.getBody();
    }
}
