package org.xiangxue.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.household.PersonId;
import org.xml.sax.InputSource;

class CertificateSheetTest {

    /** XML knows none of the names that HTML has for such characters. */
    @Test
    void aTitleMayHoldQuotesAndDashes() throws Exception {
        var html = CertificateSheet.html(certificate("“乌骨鸡”养殖·初级 <一> — & …"), "乡学“一”办", "data:,");

        var sheet =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(html)));

        assertThat(sheet.getDocumentElement().getTextContent())
                .contains("“乌骨鸡”养殖·初级 <一> — & …", "乡学“一”办");
    }

    private static Certificate certificate(String title) {
        return new Certificate(
                "530623",
                "0000000000RF",
                new PersonId(UUID.randomUUID()),
                "530623105201",
                new CourseId(UUID.randomUUID()),
                "wuguji",
                title,
                1,
                "张*",
                "SELF",
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2029, 11, 1),
                "",
                null);
    }
}
