package org.xiangxue.server.certificate;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/**
 * The page of a certificate as XHTML for the PDF renderer; Chinese, as the authorities that read
 * it.
 */
final class CertificateSheet {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日", Locale.CHINA);

    private CertificateSheet() {}

    static String html(Certificate certificate, String issuer, String qr) {
        return """
        <html lang="zh-CN"><head><title>结业证书 %1$s</title><style>
        @page { size: A4 landscape; margin: 12mm }
        body { color: #14231B; text-align: center; font-size: 15pt; line-height: 1.6; margin: 0 }
        .edge { border: 1.2mm solid #23408E; padding: 1.6mm; height: 180mm }
        .inner { border: 0.4mm solid #23408E; height: 172mm; padding: 3mm 14mm; position: relative }
        h1 { font-size: 38pt; letter-spacing: 8pt; margin: 8mm 0 4mm }
        .name { font-size: 26pt; border-bottom: 0.4mm solid #14231B; padding: 0 12mm }
        .course { font-size: 22pt; color: #23408E }
        table { width: 100%%; margin-top: 4mm; font-size: 12pt; text-align: left }
        td { vertical-align: bottom }
        .qr { text-align: right } .qr img { width: 62mm; height: 62mm }
        .small { font-size: 9pt; color: #42524A }
        </style></head><body><div class="edge"><div class="inner">
        <h1>结业证书</h1>
        <p><span class="name">%2$s</span></p>
        <p>于 %3$s 学完全部必修课时，测验合格，准予结业：</p>
        <p class="course">%4$s（第 %5$d 版）</p>
        <table><tr><td>
        证书编号　%6$s<br/>有效期至　%7$s<br/>颁发单位　%8$s<br/>可信度　%9$s
        <p class="small">姓名按规定只显示姓氏。核验：扫右边的二维码，或打开 /verify/%1$s<br/>
        没有网络也能核验：二维码和本文件都有数字签名，改动一个字节就无效。</p>
        </td><td class="qr"><img src="%10$s" alt="二维码"/></td></tr></table>
        </div></div></body></html>
        """
                .formatted(
                        certificate.serial(),
                        escape(certificate.name()),
                        DAY.format(certificate.completedOn()),
                        escape(certificate.courseTitle()),
                        certificate.courseVersion(),
                        new Serial(certificate.serial()).printed(),
                        DAY.format(certificate.validUntil()),
                        escape(issuer),
                        trust(certificate.trust()),
                        qr);
    }

    private static String trust(String trust) {
        return switch (trust) {
            case "SELF" -> "本人自学";
            case "HUB" -> "村级服务点见证";
            case "TRAINER" -> "教师见证";
            case "SUPERVISED" -> "监考";
            default -> escape(trust);
        };
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
