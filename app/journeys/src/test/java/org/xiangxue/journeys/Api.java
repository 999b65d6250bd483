package org.xiangxue.journeys;

import java.time.Duration;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Calls the packaged system through the interfaces of the contract, as one person. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RestClient http;

    private Api(RestClient http) {
        this.http = http;
    }

    /** Nobody in particular. */
    public static Api at(String site) {
        return new Api(builder(site).build());
    }

    /**
     * Signs in.
     *
     * @param path of the sign-in
     * @param answer its type
     */
    public static <T> SignedIn<T> signIn(
            String site, String path, Object request, Class<T> answer) {
        var entity =
                builder(site)
                        .build()
                        .post()
                        .uri(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(request)
                        .retrieve()
                        .toEntity(answer);
        var cookie = Objects.requireNonNull(entity.getHeaders().getFirst(HttpHeaders.SET_COOKIE));
        var named = cookie.substring(0, cookie.indexOf(';'));
        var http = builder(site).defaultHeader(HttpHeaders.COOKIE, named).build();
        return new SignedIn<>(Objects.requireNonNull(entity.getBody()), new Api(http));
    }

    /** What the sign-in answered, and a caller with its cookie. */
    public record SignedIn<T>(T answer, Api api) {}

    public <T> T client(Class<T> contract) {
        var adapter = RestClientAdapter.create(http);
        return HttpServiceProxyFactory.builderFor(adapter).build().createClient(contract);
    }

    private static RestClient.Builder builder(String site) {
        var factory = new JdkClientHttpRequestFactory();
        factory.setReadTimeout(PATIENCE);
        return RestClient.builder().baseUrl(site).requestFactory(factory);
    }
}
