package org.xiangxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.service.annotation.HttpExchange;
import org.xiangxue.server.testing.DatabaseTest;
import reactor.core.publisher.Mono;

/** The interfaces of the contract and the handlers of the server name the same calls. */
@DatabaseTest
class ContractTest {

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyCallOfTheContractHasAHandlerWithTheSameParametersAndAnswer() {
        var offered =
                requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                        .map(entry -> signature(entry.getKey(), entry.getValue()))
                        .collect(Collectors.toCollection(TreeSet::new));
        var wanted = new TreeSet<String>();
        for (var api : apis()) {
            for (var method : api.getDeclaredMethods()) {
                wanted.add(signature(api, method));
            }
        }

        assertThat(wanted).hasSizeGreaterThan(40);
        assertThat(offered).containsAll(wanted);
    }

    private static List<Class<?>> apis() {
        var scanner =
                new ClassPathScanningCandidateComponentProvider(false) {
                    @Override
                    protected boolean isCandidateComponent(AnnotatedBeanDefinition bean) {
                        return bean.getMetadata().isInterface();
                    }
                };
        scanner.addIncludeFilter(new AnnotationTypeFilter(HttpExchange.class));
        var found = new ArrayList<Class<?>>();
        for (var bean : scanner.findCandidateComponents("org.xiangxue.contract")) {
            found.add(load(Objects.requireNonNull(bean.getBeanClassName())));
        }
        return found;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signature(Class<?> api, Method method) {
        var type =
                Objects.requireNonNull(
                        AnnotatedElementUtils.findMergedAnnotation(api, HttpExchange.class));
        var call =
                Objects.requireNonNull(
                        AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class));
        return call.method()
                + " "
                + type.url()
                + call.url()
                + parameters(method)
                + " -> "
                + result(method.getGenericReturnType());
    }

    private static String signature(RequestMappingInfo info, HandlerMethod handler) {
        var verb =
                info.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .findFirst()
                        .orElse("*");
        var path = info.getPatternsCondition().getPatterns().iterator().next().getPatternString();
        return verb
                + " "
                + path
                + parameters(handler.getMethod())
                + " -> "
                + result(handler.getMethod().getGenericReturnType());
    }

    /** Bodies and parts travel in other Java types on the two sides; their names must agree. */
    private static List<String> parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .map(ContractTest::parameter)
                .filter(text -> !text.isEmpty())
                .sorted()
                .toList();
    }

    private static String parameter(Parameter parameter) {
        if (parameter.isAnnotationPresent(PathVariable.class)) {
            return "path "
                    + parameter.getName()
                    + ":"
                    + parameter.getParameterizedType().getTypeName();
        }
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            return "query "
                    + parameter.getName()
                    + ":"
                    + parameter.getParameterizedType().getTypeName();
        }
        if (parameter.isAnnotationPresent(RequestPart.class)) {
            return "part " + parameter.getAnnotation(RequestPart.class).value();
        }
        if (parameter.isAnnotationPresent(RequestBody.class)) {
            return "body " + body(parameter.getParameterizedType());
        }
        if (parameter.isAnnotationPresent(RequestHeader.class)) {
            return parameter.getAnnotation(RequestHeader.class).value().equals("Authorization")
                    ? "authorization"
                    : "";
        }
        return "";
    }

    private static String body(Type type) {
        return type instanceof ParameterizedType p && p.getRawType() == Mono.class
                ? p.getActualTypeArguments()[0].getTypeName()
                : type.getTypeName();
    }

    private static String result(Type type) {
        if (type instanceof ParameterizedType p
                && Set.of(Mono.class, ResponseEntity.class).contains(p.getRawType())) {
            return result(p.getActualTypeArguments()[0]);
        }
        if (type instanceof ParameterizedType p
                && p.getActualTypeArguments()[0] == DataBuffer.class) {
            return "bytes";
        }
        if (type == void.class) {
            return Void.class.getTypeName();
        }
        return type instanceof Class<?> c && Resource.class.isAssignableFrom(c)
                ? "bytes"
                : type.getTypeName().replace("byte[]", "bytes");
    }
}
