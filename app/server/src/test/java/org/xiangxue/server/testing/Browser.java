package org.xiangxue.server.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.xiangxue.contract.ProblemBody;

/** Calls the running server through the contract's own interfaces, and keeps its cookies. */
public final class Browser {

    private final Map<String, HttpCookie> cookies = new HashMap<>();
    private final RestClient http;
    private List<HttpCookie> lastSet = List.of();

    public Browser(int port) {
        http =
                RestClient.builder()
                        .baseUrl("http://localhost:" + port)
                        .requestFactory(
                                new JdkClientHttpRequestFactory(
                                        HttpClient.newBuilder()
                                                .version(HttpClient.Version.HTTP_1_1)
                                                .followRedirects(HttpClient.Redirect.NEVER)
                                                .build()))
                        .requestInterceptor(this::exchange)
                        .build();
    }

    /** For requests that no interface describes. */
    public RestClient http() {
        return http;
    }

    public <T> T api(Class<T> type) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(http))
                .build()
                .createClient(type);
    }

    /** The problem with which the server answers; fails when it does what is asked. */
    public static ProblemBody refusal(ThrowingCallable call) {
        var refusal = catchThrowableOfType(RestClientResponseException.class, call);
        return Objects.requireNonNull(
                Objects.requireNonNull(refusal, "it was done")
                        .getResponseBodyAs(ProblemBody.class));
    }

    /** Seconds to wait, by the refusal's header. */
    public static long retryAfter(ThrowingCallable call) {
        var refusal = catchThrowableOfType(RestClientResponseException.class, call);
        return Long.parseLong(
                Objects.requireNonNull(
                                Objects.requireNonNull(refusal, "it was done").getResponseHeaders())
                        .getFirst(HttpHeaders.RETRY_AFTER));
    }

    public String cookie(String name) {
        return Objects.requireNonNull(cookies.get(name), "no cookie " + name).getValue();
    }

    public boolean hasCookie(String name) {
        return cookies.containsKey(name);
    }

    public void setCookie(String name, String value) {
        cookies.put(name, new HttpCookie(name, value));
    }

    /** As the last answer set them. */
    public List<HttpCookie> lastSet() {
        return lastSet;
    }

    private ClientHttpResponse exchange(
            HttpRequest request, byte[] body, ClientHttpRequestExecution next) throws IOException {
        if (!cookies.isEmpty()) {
            var header =
                    cookies.values().stream()
                            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; "));
            request.getHeaders().set(HttpHeaders.COOKIE, header);
        }
        var response = next.execute(request, body);
        lastSet =
                response.getHeaders().getOrDefault(HttpHeaders.SET_COOKIE, List.of()).stream()
                        .flatMap(line -> HttpCookie.parse(line).stream())
                        .toList();
        for (var cookie : lastSet) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return response;
    }
}
