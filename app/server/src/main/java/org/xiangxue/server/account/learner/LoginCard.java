package org.xiangxue.server.account.learner;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
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

    private static final Supplier<FacePictures> PICTURES = SingletonSupplier.of(FacePictures::new);

    private static final String PAGE =
            """
            <html><head><title>登录卡</title><style>
            @page { size: 148mm 105mm; margin: 8mm; }
            body { color: #14231B; font-size: 12pt; margin: 0; }
            .top { background: #23408E; color: #FFFFFF; font-size: 18pt; padding: 2mm 4mm; }
            .number { font-size: 30pt; }
            .label { color: #42524A; font-size: 11pt; }
            td { vertical-align: top; padding: 0; }
            .face { float: left; width: 18mm; text-align: center; padding-top: 2mm; font-size: 11pt; line-height: 1.25; }
            .face img { width: 13mm; height: 13mm; }
            .how { padding-bottom: 1mm; font-size: 11pt; }
            </style></head><body>
            <div class="top">乡学 登录卡</div>
            <table style="width: 100%%; margin-top: 3mm;"><tr>
            <td><div class="label">户学号</div><div class="number">%s</div>
            <div class="how">扫一扫，或输户学号，点自己的图，输密码。<br/>第一次用、忘了密码：找村信息员要一次码。</div></td>
            <td style="width: 36mm; text-align: right;"><img style="width: 36mm; height: 36mm;" src="%s"/></td>
            </tr></table>
            <div>%s</div>
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
        return PAGE.formatted(shown, QrCode.dataUri(link(address, number), 480), faces);
    }

    static String link(URI address, String number) {
        return address.resolve("/") + "#/sign-in/" + number;
    }

    /** What the drawing is called. */
    static String word(Face face) {
        return Objects.requireNonNullElse(ICONS.get(face.icon()), face.icon());
    }

    private static String face(Face face) {
        return "<div class=\"face\"><img src=\"%s\" alt=\"\"/><br/>%s<br/>%s</div>"
                .formatted(
                        PICTURES.get().dataUri(face),
                        word(face),
                        HtmlUtils.htmlEscape(face.maskedName(), "UTF-8"));
    }
}
