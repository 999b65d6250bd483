package org.xiangxue.server.testing;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.xiangxue.contract.ProblemBody;
import org.xiangxue.server.platform.security.CallerSource;
import tools.jackson.databind.json.JsonMapper;

/** Calls the running server through the interfaces of the contract. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Api() {}

    /**
     * @param token of a session or of {@link TestCallers}; null for nobody
     */
    public static <T> T client(int port, Class<T> api, @Nullable String token) {
        var adapter = RestClientAdapter.create(http(port, token));
        return HttpServiceProxyFactory.builderFor(adapter).build().createClient(api);
    }

    /** A plain client; problems arrive as {@link Refusal}. */
    public static RestClient http(int port, @Nullable String token) {
        var factory = new JdkClientHttpRequestFactory();
        factory.setReadTimeout(PATIENCE);
        var builder =
                RestClient.builder()
                        .requestFactory(factory)
                        .baseUrl("http://localhost:" + port)
                        .defaultStatusHandler(
                                status -> status.isError(), (_, answer) -> refuse(answer));
        if (token != null) {
            builder.defaultHeader(HttpHeaders.COOKIE, CallerSource.COOKIE + "=" + token);
        }
        return builder.build();
    }

    private static void refuse(ClientHttpResponse answer) throws IOException {
        throw new Refusal(JSON.readValue(answer.getBody(), ProblemBody.class));
    }

    /** The server answered with a problem. */
    public static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ProblemBody problem;

        Refusal(ProblemBody problem) {
            super(problem.status() + " " + problem.code() + ": " + problem.detail());
            this.problem = problem;
        }

        public ProblemBody problem() {
            return problem;
        }
    }
}
