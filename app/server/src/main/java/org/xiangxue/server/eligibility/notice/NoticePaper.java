package org.xiangxue.server.eligibility.notice;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.xiangxue.contract.eligibility.notice.NoticeSheet;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.pdf.PdfRenderer;
import org.xiangxue.server.platform.pdf.QrCode;
import reactor.core.publisher.Mono;

/** The sheet for the village board on paper: A4, readable from a step away. */
@Component
class NoticePaper {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日", Locale.CHINA);

    private static final String PAGE =
            """
            <html><head><title>公示</title><style>
            @page { size: A4; margin: 18mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font-family: xiangxue; font-size: 11pt; } }
            body { color: #000000; font-size: 14pt; line-height: 1.5; margin: 0; }
            h1 { font-size: 30pt; text-align: center; letter-spacing: 6mm; font-weight: 400; margin: 0 0 4mm 0; }
            h2 { font-size: 18pt; text-align: center; font-weight: 400; margin: 0 0 5mm 0; }
            p { margin: 0 0 3mm 0; }
            .lines { width: 100%%; border-collapse: collapse; margin: 3mm 0 6mm 0; -fs-table-paginate: paginate; }
            .lines th, .lines td { border: 0.6pt solid #000000; padding: 1.6mm 3mm; text-align: left; font-weight: 400; page-break-inside: avoid; }
            .lines th { background: #EEEEEE; }
            .number { width: 14mm; }
            .foot { width: 100%%; page-break-inside: avoid; }
            .foot td { vertical-align: top; }
            .code { width: 40mm; text-align: right; }
            .code img { width: 36mm; height: 36mm; }
            .by { text-align: right; margin-top: 8mm; }
            </style></head><body>
            <h1>公示</h1><h2>%s</h2>
            <p>%s</p><p>%s，下面 %d 户拟享受这项帮扶，现在公示，请大家监督。</p>
            <table class="lines"><thead><tr><th class="number">号</th><th>户主</th><th>村</th><th>人数</th></tr></thead><tbody>%s</tbody></table>
            <table class="foot"><tr><td><p>公示时间：%s 到 %s。</p>
            <p>有不同意见，在公示结束前告诉村信息员或镇上，说清第几号、为什么；也可以扫右边的码，在网页上写。网页上的姓名只显示姓氏。</p>
            <div class="by">%s<br/>%s</div></td>
            <td class="code"><img src="%s"/></td></tr></table>
            </body></html>
            """;

    private static final int CODE_PIXELS = 480;

    private final PdfRenderer renderer;

    NoticePaper(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    Mono<byte[]> pdf(NoticeSheet sheet) {
        return Blocking.DOCUMENTS.call(() -> renderer.render(html(sheet)));
    }

    static String html(NoticeSheet sheet) {
        var notice = sheet.notice();
        var from = DAY.format(Days.of(notice.openedAt()));
        return PAGE.formatted(
                escape(notice.title()),
                escape(sheet.summary()),
                escape(notice.regionName()),
                sheet.lines().size(),
                rows(sheet.lines()),
                from,
                DAY.format(Days.of(notice.closesAt())),
                escape(sheet.authority()),
                from,
                QrCode.dataUri(notice.url(), CODE_PIXELS));
    }

    private static String rows(List<NoticeSheet.Line> lines) {
        return lines.stream()
                .map(line ->
                        "<tr><td>%d</td><td>%s</td><td>%s</td><td>%d 人</td></tr>"
                                .formatted(
                                        line.number(),
                                        escape(line.head()),
                                        escape(line.villageName()),
                                        line.members()))
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
