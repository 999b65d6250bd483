package org.xiangxue.server.eligibility.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.xiangxue.contract.eligibility.notice.NoticeSheet.Line;
import org.xiangxue.contract.eligibility.notice.NoticeSummary;
import org.xiangxue.server.platform.Days;

/** The public notice in plain Chinese, as the board in the village carries it. */
final class NoticeHtml {

    static final String UNREADABLE = "没收下：写上第几号，再写几句为什么";
    static final String NOT_TAKEN = "没收下：号不对，或者公示已经结束";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日", Locale.CHINA);
    private static final String STYLE =
            """
            body{font:18px/1.5 system-ui,sans-serif;margin:0;background:#EAF0EC;color:#14231B}
            main{max-width:40rem;margin:0 auto;padding:16px}
            h1{font-size:24px;line-height:1.3}h2{font-size:20px}
            .sheet{background:#fff;border:2px solid #C7D2CB;border-radius:14px;padding:16px;margin-bottom:16px}
            table{width:100%;border-collapse:collapse}th,td{text-align:left;padding:8px 4px;border-bottom:1px solid #C7D2CB}
            .said{border-color:#F4B52B;background:#FFF0C7}
            label{display:block;margin-top:12px}
            input,textarea,button{font:inherit;border-radius:10px;box-sizing:border-box}
            input,textarea{width:100%;border:2px solid #6B7B72;padding:8px 12px;min-height:48px}
            textarea{min-height:120px}
            select{font:inherit;width:100%;border:2px solid #6B7B72;border-radius:10px;padding:8px 12px;min-height:48px;background:#fff;color:inherit}
            button{background:#23408E;color:#fff;border:0;padding:0 24px;margin-top:12px;min-height:48px;min-width:9rem}
            footer{color:#42524A;font-size:16px}
            @media print{body{background:#fff}main{max-width:none;padding:0}.sheet{border:0;padding:0}.web{display:none}
            thead{display:table-header-group}tr{page-break-inside:avoid}}
            """;

    private NoticeHtml() {}

    /**
     * What has become of an objection, and what stays in the form.
     *
     * @param says empty when nobody objected
     */
    record Answered(String says, Typed kept) {

        static final Answered NOTHING = new Answered("", Typed.NOTHING);
    }

    /** An objection as somebody wrote it. */
    record Typed(String number, String statement, String contact) {

        static final Typed NOTHING = new Typed("", "", "");
    }

    static String taken(LocalDate due) {
        return "收下了，" + DAY.format(due) + "前有人答复";
    }

    static String notice(NoticeSummary notice, List<Line> lines, Answered answered) {
        var rows = new StringBuilder();
        lines.forEach(line ->
                rows.append(
                        "<tr><td>%d</td><td>%s</td><td>%s</td><td>%d 人</td></tr>"
                                .formatted(
                                        line.number(),
                                        HtmlUtils.htmlEscape(line.head()),
                                        HtmlUtils.htmlEscape(line.villageName()),
                                        line.members())));
        var said =
                answered.says().isEmpty()
                        ? ""
                        : "<div class=\"sheet said web\" role=\"status\">%s</div>"
                                .formatted(HtmlUtils.htmlEscape(answered.says()));
        return page(
                "公示：" + notice.title(),
                """
                %s<div class="sheet"><p>%s下面 %d 户拟享受 <b>%s</b>。公示到 %s。</p>
                <table><thead><tr><th>号</th><th>户主</th><th>村</th><th>人数</th></tr></thead><tbody>%s</tbody></table></div>
                <div class="sheet web"><h2>有不同意见</h2><form method="post" action="/notices/%s/objections">
                <label for="number">对第几号</label><select id="number" name="number" required><option value="">选一个</option>%s</select>
                <label for="statement">为什么（写 4 个字以上）</label><textarea id="statement" name="statement" required minlength="4" maxlength="1000">%s</textarea>
                <label for="contact">怎么找到你（可以不写，只有办事的人看）</label><input id="contact" name="contact" maxlength="100" autocomplete="off" value="%s"/>
                <button>送出</button></form></div>
                """
                        .formatted(
                                said,
                                HtmlUtils.htmlEscape(notice.regionName()) + "，",
                                lines.size(),
                                HtmlUtils.htmlEscape(notice.title()),
                                DAY.format(Days.of(notice.closesAt())),
                                rows,
                                notice.id(),
                                options(lines, answered.kept().number()),
                                HtmlUtils.htmlEscape(answered.kept().statement()),
                                HtmlUtils.htmlEscape(answered.kept().contact())));
    }

    private static String options(List<Line> lines, String chosen) {
        return lines.stream()
                .map(line ->
                        "<option value=\"%1$d\"%2$s>%1$d 号　%3$s　%4$s</option>"
                                .formatted(
                                        line.number(),
                                        chosen.equals(String.valueOf(line.number()))
                                                ? " selected"
                                                : "",
                                        HtmlUtils.htmlEscape(line.head()),
                                        HtmlUtils.htmlEscape(line.villageName())))
                .collect(Collectors.joining());
    }

    static String over() {
        return page("公示已结束", "<div class=\"sheet\"><p>这份公示挂够了天数，已经取下。</p></div>");
    }

    static String unknown() {
        return page("没有这份公示", "<div class=\"sheet\"><p>核对一下网址再试。</p></div>");
    }

    private static String page(String title, String body) {
        return """
        <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width,initial-scale=1"/>
        <meta name="robots" content="noindex"/><title>%1$s</title><style>%2$s</style></head>
        <body><main><h1>%1$s</h1>%3$s<footer class="web"><p>网页上的姓名只显示姓氏，全名看村里公示栏。</p></footer></main></body></html>
        """
                .formatted(HtmlUtils.htmlEscape(title), STYLE, body);
    }
}
