package org.xiangxue.server.certificate;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the verification page. */
record VerifyTexts(ResourceBundle bundle, boolean chinese) {

    private static final VerifyTexts CHINESE = load(Locale.CHINESE);
    private static final VerifyTexts ENGLISH = load(Locale.ENGLISH);

    /**
     * @param lang what the reader chose; else the first language of the browser that we have
     */
    static VerifyTexts of(@Nullable String lang, String accepted) {
        var english = lang == null ? !prefersChinese(accepted) : lang.startsWith("en");
        return english ? ENGLISH : CHINESE;
    }

    private static VerifyTexts load(Locale locale) {
        var noFallback =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        var bundle =
                ResourceBundle.getBundle(
                        "org.xiangxue.server.certificate.verify", locale, noFallback);
        return new VerifyTexts(bundle, locale.equals(Locale.CHINESE));
    }

    private static boolean prefersChinese(String accepted) {
        try {
            var ranges = Locale.LanguageRange.parse(accepted);
            var best = Locale.lookup(ranges, List.of(Locale.CHINESE, Locale.ENGLISH));
            return best == null || best.equals(Locale.CHINESE);
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }

    String text(String key) {
        return bundle.getString(key);
    }
}
