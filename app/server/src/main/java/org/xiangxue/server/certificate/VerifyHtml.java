package org.xiangxue.server.certificate;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import org.xiangxue.contract.certificate.CertificateFacts;
import org.xiangxue.contract.certificate.CertificateState;

/** Writes the verification page. */
record VerifyHtml(VerifyTexts texts) {

    private static final String STYLE =
            """
            body{font:18px/1.5 system-ui,sans-serif;margin:0;background:#EAF0EC;color:#14231B}
            main{max-width:34rem;margin:0 auto;padding:16px}
            h1{font-size:24px;line-height:1.3}
            .sheet{background:#fff;border:2px solid #C7D2CB;border-radius:14px;padding:16px}
            .good{border-color:#1A6B3C}.bad{border-color:#AE221A}
            .good h2{color:#1A6B3C}.bad h2{color:#AE221A}
            dl{display:grid;grid-template-columns:auto 1fr;gap:8px 16px;margin:0}
            dt{color:#42524A}dd{margin:0;font-weight:700;overflow-wrap:anywhere}
            form{margin-top:16px}label{display:block}
            input,button{font:inherit;min-height:48px;border-radius:10px;box-sizing:border-box}
            input{width:100%;border:2px solid #6B7B72;padding:0 12px}
            button{background:#23408E;color:#fff;border:0;padding:0 24px;margin-top:8px;min-width:9rem}
            a{color:#23408E}footer{margin-top:16px;color:#42524A;font-size:16px}
            """;

    String form(String typed) {
        return page("ask", "", "<p>%s</p>%s".formatted(texts.text("ask"), field(typed)));
    }

    String unknown(String typed) {
        var sheet =
                "<div class=\"sheet bad\"><h2>%s</h2><p>%s</p></div>"
                        .formatted(texts.text("unknown"), texts.text("unknown.help"));
        return page("unknown", "", sheet + field(typed));
    }

    String facts(CertificateFacts facts) {
        var state = facts.state().name().toLowerCase(Locale.ROOT);
        var rows = new StringBuilder();
        row(rows, "serial", new Serial(facts.serial()).printed());
        row(rows, "name", facts.name());
        row(rows, "course", facts.courseTitle() + " (" + facts.courseVersion() + ")");
        row(rows, "completed", facts.completedOn().toString());
        row(rows, "until", facts.validUntil().toString());
        if (facts.revokedOn() != null) {
            row(rows, "revoked.on", facts.revokedOn().toString());
        }
        row(rows, "issuer", facts.issuer());
        row(rows, "trust", texts.text("trust." + facts.trust()));
        var kind = facts.state() == CertificateState.VALID ? "good" : "bad";
        var mark = facts.state() == CertificateState.VALID ? "✓ " : "! ";
        var sheet =
                "<div class=\"sheet %s\"><h2>%s%s</h2><dl>%s</dl></div>"
                        .formatted(kind, mark, texts.text("state." + state), rows);
        return page("state." + state, "/" + facts.serial(), sheet + field(""));
    }

    private void row(StringBuilder rows, String key, String value) {
        rows.append(
                "<dt>%s</dt><dd>%s</dd>".formatted(texts.text(key), HtmlUtils.htmlEscape(value)));
    }

    private String field(String typed) {
        return """
        <form action="/verify" method="get"><label for="serial">%s</label>
        <input id="serial" name="serial" value="%s" maxlength="20" autocomplete="off"/><button>%s</button></form>
        """
                .formatted(texts.text("field"), HtmlUtils.htmlEscape(typed), texts.text("button"));
    }

    private String page(String title, String path, String body) {
        var other = texts.chinese() ? "en" : "zh";
        return """
        <!doctype html><html lang="%s"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width,initial-scale=1"/>
        <meta name="robots" content="noindex"/><title>%s</title><style>%s</style></head>
        <body><main><h1>%s</h1>%s<footer><p>%s</p><p><a href="/verify%s?lang=%s" lang="%s">%s</a></p></footer></main></body></html>
        """
                .formatted(
                        texts.chinese() ? "zh-CN" : "en",
                        texts.text(title),
                        STYLE,
                        texts.text("title"),
                        body,
                        texts.text("privacy"),
                        path,
                        other,
                        other,
                        texts.text("other"));
    }
}
