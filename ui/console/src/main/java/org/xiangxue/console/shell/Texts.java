package org.xiangxue.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import java.util.Locale;
import java.util.Optional;

/** Texts that the components bring along in English only. */
final class Texts {

    private Texts() {}

    static Locale locale() {
        return Optional.ofNullable(UI.getCurrent())
                .map(UI::getLocale)
                .orElse(Language.CHINESE.locale());
    }

    static SystemMessages system(SystemMessagesInfo info) {
        var locale =
                Optional.ofNullable(info.getRequest())
                        .map(request -> Language.of(request).locale())
                        .orElse(Language.CHINESE.locale());
        var texts = info.getService().getInstantiator().getI18NProvider();
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(texts.getTranslation("fault.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("fault.text", locale));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.getTranslation("cookies.title", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("cookies.text", locale));
        messages.setCookiesDisabledNotificationEnabled(true);
        return messages;
    }

    static void connection(UI ui) {
        ui.getPage()
                .executeJs(
                        "const c = window.Vaadin && window.Vaadin.connectionIndicator;"
                                + "if (c) { c.onlineText = $0; c.offlineText = $1; c.reconnectingText = $2 }",
                        ui.getTranslation("connection.online"),
                        ui.getTranslation("connection.offline"),
                        ui.getTranslation("connection.again"));
    }
}
