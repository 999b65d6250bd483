package org.xiangxue.server.media;

import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.media.PictureRef;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/media/pictures")
class PictureController {

    private static final int LONGEST_ALT = 200;

    private final Pictures pictures;

    PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.COURSE_AUTHOR)
    Mono<PictureRef> add(
            @RequestPart("file") FilePart file, @RequestPart("alt") String alt, Scope scope) {
        var text = alt.strip();
        if (text.isEmpty() || text.length() > LONGEST_ALT) {
            throw Problem.invalid(
                            "alt",
                            "SIZE",
                            "say in 1 to " + LONGEST_ALT + " characters what the picture shows")
                    .asException();
        }
        return pictures.addTrainers(
                file.content(),
                text,
                new MediaOwner(scope.actor(), scope.areas().getFirst().region()));
    }
}
