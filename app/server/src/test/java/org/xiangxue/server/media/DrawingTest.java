package org.xiangxue.server.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

    @Test
    void aDrawingOfShapesIsTakenAsItIs() {
        var svg =
                svg(
                        "<defs><symbol id='a' viewBox='0 0 5 5'><path d='M0 0h5'/></symbol></defs><use href='#a' x='3'/><text font-size='9'>15 元</text>");

        var drawing = Drawing.check(svg);

        assertThat(drawing.bytes()).isSameAs(svg);
        assertThat(drawing.type()).isEqualTo("image/svg+xml");
        assertThat(drawing.width()).isEqualTo(328);
        assertThat(drawing.height()).isEqualTo(178);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<path d='M0 0' onclick='alert(1)'/>",
                "<style>*{fill:url(http://evil/)}</style>",
                "<path style='fill:red' d='M0 0'/>",
                "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
                "<use href='other.svg#a'/>",
                "<use href='javascript:alert(1)'/>",
                "<use xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='http://evil/#a'/>",
                "<image href='http://evil/a.png'/>",
                "<path fill='url(http://evil/#a)' d='M0 0'/>",
                "<a href='#x'><path d='M0 0'/></a>",
                "<animate attributeName='href' to='javascript:alert(1)'/>",
                "<set attributeName='onload' to='alert(1)'/>",
                "<?xml-stylesheet href='http://evil/a.css'?>",
                "<path d='M0 0'",
                "<text>&evil;</text>"
            })
    void whatCanActIsRefused(String inside) {
        assertThatThrownBy(() -> Drawing.check(svg(inside)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDocumentTypeIsRefused() {
        var svg =
                "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>";

        assertThatThrownBy(() -> Drawing.check(svg.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDrawingWithoutSizeIsRefused() {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>";

        assertThatThrownBy(() -> Drawing.check(svg.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("viewBox");
    }

    private static byte[] svg(String inside) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 328 178'>"
                        + inside
                        + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
