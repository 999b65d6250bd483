package org.xiangxue.contract.course;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.xiangxue.contract.media.PictureRef;

/** A piece of a lesson's text. Texts may hold {@code **bold**} and no other mark-up. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Bullets.class, name = "bullets"),
    @JsonSubTypes.Type(value = Block.Steps.class, name = "steps"),
    @JsonSubTypes.Type(value = Block.Picture.class, name = "picture")
})
public sealed interface Block {
    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    record Bullets(List<String> items) implements Block {}

    record Steps(List<String> items) implements Block {}

    record Picture(PictureRef picture) implements Block {}
}
