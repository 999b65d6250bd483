package org.xiangxue.server.account.learner;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.xiangxue.contract.account.Face;
import org.xiangxue.contract.account.LearnerAccess;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.Site;
import org.xiangxue.server.platform.pdf.PdfRenderer;
import org.xiangxue.server.platform.pdf.QrCode;
import reactor.core.publisher.Mono;

/**
 * The card that a household keeps: number, QR code, and which face is whose. Names are masked:
 * cards get lost.
 */
@Component
class LoginCard {

    private static final Map<String, String> ICONS =
            Map.ofEntries(
                    Map.entry("ox", "水牛"),
                    Map.entry("rooster", "公鸡"),
                    Map.entry("fish", "鱼"),
                    Map.entry("straw-hat", "草帽"),
                    Map.entry("goat", "山羊"),
                    Map.entry("duck", "鸭子"),
                    Map.entry("hoe", "锄头"),
                    Map.entry("basket", "背篓"),
                    Map.entry("tea-leaf", "茶叶"),
                    Map.entry("pumpkin", "南瓜"),
                    Map.entry("umbrella", "雨伞"),
                    Map.entry("teapot", "茶壶"));

    private static final String PAGE =
            """
            <html><head><title>登录卡</title><style>
            @page { size: 148mm 105mm; margin: 8mm; }
            body { color: #14231B; font-size: 12pt; margin: 0; }
            .top { background: #23408E; color: #FFFFFF; font-size: 18pt; padding: 2mm 4mm; }
            .number { font-size: 30pt; }
            .label { color: #42524A; font-size: 11pt; }
            td { vertical-align: top; padding: 0; }
            .face { float: left; width: 21mm; text-align: center; padding: 1mm 0; }
            .face div { width: 12mm; height: 12mm; border: 0.6mm solid #14231B; border-radius: 6.6mm; line-height: 12mm;
                        font-size: 15pt; margin: 0 auto; }
            .how { clear: both; padding-top: 2mm; }
            </style></head><body>
            <div class="top">乡学 登录卡</div>
            <table style="width: 100%%; margin-top: 3mm;"><tr>
            <td><div class="label">户学号</div><div class="number">%s</div>
            <div>%s</div></td>
            <td style="width: 42mm; text-align: right;"><img style="width: 40mm; height: 40mm;" src="%s"/></td>
            </tr></table>
            <div class="how">扫一扫，或输户学号，点自己的图，输密码。第一次用、忘了密码：找村信息员要一次性码。</div>
            </body></html>
            """;

    private final PdfRenderer renderer;
    private final Site site;

    LoginCard(PdfRenderer renderer, Site site) {
        this.renderer = renderer;
        this.site = site;
    }

    /**
     * @param request where the clerk reached us, for an installation that was not told its own
     *     address
     */
    Mono<byte[]> pdf(LearnerAccess access, URI request) {
        return Blocking.DOCUMENTS.call(() -> renderer.render(html(access, site.address(request))));
    }

    static String html(LearnerAccess access, URI address) {
        var number = access.number();
        var faces =
                access.members().stream()
                        .map(LearnerAccess.Member::face)
                        .map(LoginCard::face)
                        .collect(Collectors.joining());
        var shown = number.substring(0, 4) + " " + number.substring(4);
        return PAGE.formatted(shown, faces, QrCode.dataUri(link(address, number), 480));
    }

    static String link(URI address, String number) {
        return address.resolve("/") + "#/sign-in/" + number;
    }

    /** What the drawing is called. */
    static String word(Face face) {
        return Objects.requireNonNullElse(ICONS.get(face.icon()), face.icon());
    }

    private static String face(Face face) {
        var icon = word(face);
        return "<div class=\"face\"><div style=\"background: %s\">%s</div>%s<br/>%s</div>"
                .formatted(
                        face.colour(),
                        icon.substring(icon.length() - 1),
                        icon,
                        HtmlUtils.htmlEscape(face.maskedName(), "UTF-8"));
    }
}
