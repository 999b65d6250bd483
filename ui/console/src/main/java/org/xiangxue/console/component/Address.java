package org.xiangxue.console.component;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an address says about a page after its question mark. What cannot be understood there is as
 * if it was not said.
 */
public final class Address {

    private static final String REGION = "\\d{2,12}";

    private final QueryParameters query;

    private Address(QueryParameters query) {
        this.query = query;
    }

    public static Address of(QueryParameters query) {
        return new Address(query);
    }

    public static Saying saying() {
        return new Saying();
    }

    public boolean says(String name) {
        return query.getSingleParameter(name).isPresent();
    }

    public Optional<String> text(String name) {
        return query.getSingleParameter(name).filter(text -> !text.isBlank());
    }

    /** The code of an area. */
    public Optional<String> region(String name) {
        return query.getSingleParameter(name).filter(code -> code.matches(REGION));
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> choices) {
        return query.getSingleParameter(name)
                .flatMap(text ->
                        Stream.of(choices.getEnumConstants())
                                .filter(one -> one.name().equals(text))
                                .findFirst());
    }

    /**
     * @param read throws IllegalArgumentException when the text is no such id
     */
    public <T> Optional<T> id(String name, Function<String, T> read) {
        return query.getSingleParameter(name).flatMap(text -> read(text, read));
    }

    /** The same for a text from another part of an address. */
    public static <T> Optional<T> read(String text, Function<String, T> read) {
        try {
            return Optional.of(read.apply(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Puts an address together. */
    public static final class Saying {

        private final Map<String, String> said = new LinkedHashMap<>();

        private Saying() {}

        /**
         * @param value left out when it is null
         */
        public Saying with(String name, @Nullable Object value) {
            if (value != null) {
                said.put(name, value instanceof Enum<?> one ? one.name() : value.toString());
            }
            return this;
        }

        public QueryParameters query() {
            return QueryParameters.simple(said);
        }
    }
}
