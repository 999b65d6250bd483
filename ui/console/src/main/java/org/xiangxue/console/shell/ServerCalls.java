package org.xiangxue.console.shell;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.xiangxue.contract.ProblemBody;
import org.xiangxue.contract.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls to the server carry the browser's cookie and language, and nothing else of its request: no
 * Origin, since it is the console that asks.
 */
@Configuration(proxyBeanMethods = false)
class ServerCalls {

    @Bean
    RestClientHttpServiceGroupConfigurer serverGroup(JsonMapper json) {
        return groups ->
                groups.filterByName("server")
                        .forEachClient((_, client) ->
                                client.requestInterceptor(ServerCalls::relay)
                                        .defaultStatusHandler(
                                                HttpStatusCode::isError,
                                                (_, response) -> fail(json, response)));
    }

    private static ClientHttpResponse relay(
            HttpRequest request, byte[] body, ClientHttpRequestExecution next) throws IOException {
        var credentials = Credentials.current();
        var headers = request.getHeaders();
        if (credentials.cookie() != null) {
            headers.set(HttpHeaders.COOKIE, Credentials.COOKIE + "=" + credentials.cookie());
        }
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, credentials.language().toLanguageTag());
        return next.execute(request, body);
    }

    private static void fail(JsonMapper json, ClientHttpResponse response) throws IOException {
        throw problem(json, response.getBody().readAllBytes(), response.getStatusCode());
    }

    static ApiProblem problem(JsonMapper json, byte[] body, HttpStatusCode status) {
        try {
            var problem = json.readValue(body, ProblemBody.class);
            return new ApiProblem(
                    Optional.ofNullable(problem.code()).orElse(ProblemCode.INTERNAL),
                    Optional.ofNullable(problem.detail()).orElse(problem.title()),
                    Optional.ofNullable(problem.fields()).orElse(List.of()),
                    problem.traceId());
        } catch (JacksonException notAProblem) {
            return new ApiProblem(ProblemCode.INTERNAL, "status " + status, List.of(), null);
        }
    }
}
