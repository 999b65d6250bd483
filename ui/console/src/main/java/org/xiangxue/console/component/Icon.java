package org.xiangxue.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;

/** Line drawings on a grid of 24; never without a word beside them or a label on their button. */
public enum Icon {
    HOME("M3 11.5L12 4l9 7.5M5.5 10v10h13V10"),
    COVERAGE("M4 20V10M10 20V4M16 20v-7M3 20.5h18"),
    ROSTER("M4 5h16v14H4zM4 10h16M10 10v9"),
    IMPORT("M12 3v11M7.5 10l4.5 4.5 4.5-4.500M4 17v3.500h16V17"),
    COURSE(
            "M12 6.5C9.5 4.8 6 4.3 3 5v13.5c3-.7 6.5-.2 9 1.5 2.5-1.7 6-2.2 9-1.500V5c-3-.7-6.5-.2-9"
                    + " 1.5zM12 6.5V20"),
    EVIDENCE("M5 3.5h14v17H5zM8.5 12l2.5 2.5L15.5 9"),
    CERTIFICATE("M4 4h16v12H4zM12 13l-2 7 2-1.5L14 20l-2-7zM8 8h8"),
    DECISION("M4 4h11l5 5v11H4zM14.5 4v5.500H20M8 14.500l2.500 2.500 5-5"),
    NOTICE("M4 4h16v12H4zM8 8h8M8 12h5M12 16v4.500M8 20.500h8"),
    OBJECTION("M4 5h16v11h-9l-4 4v-4H4zM12 8v3.500M12 13.500v.1"),
    PROGRAMME("M5 3.500h14v17H5zM8.500 8h7M8.500 12h7M8.500 16h4"),
    HANDOVER("M3 8h14M13 4l4 4-4 4M21 16H7M11 12l-4 4 4 4"),
    ACCOUNTS(
            "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 19c0-3 2.5-5 5.5-5s5.5 2 5.5 5M16.5 11a2.5"
                    + " 2.5 0 1 0 0-5M17 14c2.5.3 4.5 2 4.5 5"),
    AUDIT("M4 6.5h16M4 12h10M4 17.5h7M17 14v7M13.5 17.5h7"),
    CLOSE("M6 6l12 12M18 6L6 18"),
    DOWN("M6 9l6 6 6-6"),
    RIGHT("M9 6l6 6-6 6"),
    UP("M6 15l6-6 6 6"),
    WARNING("M12 4L2.5 20.500h19zM12 10v5M12 17.8v.1", "M8 9h10v10H8z"),
    LIST("M9 6h11M9 12h11M9 18h11M4 6h.1M4 12h.1M4 18h.1"),
    STEPS("M10 6h10M10 12h10M10 18h10M4 5l1.5-1v5M4 14.500c0-2 3-2 3 0 0 1-3 2.5-3 3.500h3"),
    PICTURE("M3.5 5h17v14h-17zM4 17l5-5 4 4 3-3 4 4M15.5 9h.1"),
    REMOVE("M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13M10.5 10.500v6M13.5 10.500v6"),
    FILM("M4 5h16v14H4zM8 5v14M16 5v14M4 9.500h4M4 14.500h4M16 9.500h4M16 14.500h4"),
    SEARCH("M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5"),
    BRAND(
            "M20 15C15 11 9 10 3 11v22c6-1 12 0 17 4 5-4 11-5 17-4V11c-6-1-12 0-17 4zM20 15v22M7 17c4 0"
                    + " 7 1 10 3M7 23c4 0 7 1 10 3M7 29c3 0 7 1 10 2M33 17c-4 0-7 1-10 3M33 23c-4 0-7 1-10"
                    + " 3M33 29c-3 0-7 1-10 2M20 13V8M20 9c-3 0-5-2-5-5 3 0 5 2 5 5zM20 9c3 0 5-2 5-5-3 0-5"
                    + " 2-5 5z",
            "M22 17h15v16H22z",
            40);

    private final String svg;

    Icon(String line) {
        this(line, "");
    }

    Icon(String line, String gold) {
        this(line, gold, 24);
    }

    Icon(String line, String gold, int grid) {
        svg =
                """
                <span class="icon" aria-hidden="true"><svg viewBox="0 0 %d %d">\
                <path class="gold" d="%s"/><path d="%s"/></svg></span>\
                """
                        .formatted(grid, grid, gold, line);
    }

    public Component draw() {
        return new Html(svg);
    }
}
