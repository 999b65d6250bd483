package org.xiangxue.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The language of the screen: a choice of this browser, kept in a cookie, Chinese without one. */
enum Language {
    CHINESE(Locale.SIMPLIFIED_CHINESE),
    ENGLISH(Locale.ENGLISH);

    private static final String COOKIE = "XIANGXUE_LANGUAGE";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    static Language of(VaadinRequest request) {
        return Arrays.stream(
                                Optional.ofNullable(request.getCookies())
                                        .orElseGet(() -> new Cookie[0]))
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .anyMatch(cookie -> ENGLISH.tag().equals(cookie.getValue()))
                ? ENGLISH
                : CHINESE;
    }

    static Language of(Locale locale) {
        return ENGLISH.locale.getLanguage().equals(locale.getLanguage()) ? ENGLISH : CHINESE;
    }

    Locale locale() {
        return locale;
    }

    String tag() {
        return locale.toLanguageTag();
    }

    Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }

    /** Remembers the choice and shows the same page anew. */
    void choose(UI ui) {
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax';"
                                + "location.reload()",
                        COOKIE,
                        tag());
    }
}
