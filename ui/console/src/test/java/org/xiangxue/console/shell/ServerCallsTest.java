package org.xiangxue.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.xiangxue.contract.ProblemCode;
import tools.jackson.databind.json.JsonMapper;

class ServerCallsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aProblemKeepsItsCodeFieldsAndTrace() {
        var problem =
                problem(
                        """
                        {"type":"urn:xiangxue:problem:INVALID","title":"Invalid","status":400,"code":"INVALID",
                         "fields":[{"field":"name","code":"NotBlank","message":"must not be blank"}],"traceId":"t1"}
                        """);

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(problem.fields()).extracting("code").containsExactly("NotBlank");
        assertThat(problem.traceId()).contains("t1");
    }

    @Test
    void anythingElseIsAFaultOfTheServer() {
        assertThat(problem("<html>502</html>").code()).isEqualTo(ProblemCode.INTERNAL);
        assertThat(problem("").code()).isEqualTo(ProblemCode.INTERNAL);
        assertThat(problem("{}").code()).isEqualTo(ProblemCode.INTERNAL);
    }

    @Test
    void aCodeOfANewerServerIsAFaultToo() {
        assertThat(problem("{\"status\":409,\"code\":\"BRAND_NEW\"}").code())
                .isEqualTo(ProblemCode.INTERNAL);
    }

    private static ApiProblem problem(String body) {
        return ServerCalls.problem(
                JSON, body.getBytes(StandardCharsets.UTF_8), HttpStatus.BAD_GATEWAY);
    }
}
