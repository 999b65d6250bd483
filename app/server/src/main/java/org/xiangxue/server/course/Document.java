package org.xiangxue.server.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiangxue.contract.course.PackManifest;
import org.xiangxue.contract.course.PublishedCourse;
import org.xiangxue.contract.media.PictureRef;
import org.xiangxue.contract.media.Sha256;

/** A published course with size and hash of the bytes in which it is sent. */
record Document(PublishedCourse course, long bytes, Sha256 sha256) {

    private static final int FORMAT = 1;

    PackManifest manifest() {
        var url = "/api/v1/courses/" + course.slug();
        var self = new PackManifest.PackFile(url, "application/json", bytes, sha256);
        return new PackManifest(FORMAT, course.slug(), course.version(), self, media());
    }

    private List<PackManifest.PackFile> media() {
        return ContentPictures.of(course.content()).values().stream()
                .collect(
                        Collectors.toMap(
                                PictureRef::sha256,
                                Function.identity(),
                                (first, _) -> first,
                                LinkedHashMap::new))
                .values()
                .stream()
                .map(picture ->
                        new PackManifest.PackFile(
                                "/media/" + picture.sha256() + "/original",
                                picture.type(),
                                picture.bytes(),
                                picture.sha256()))
                .toList();
    }
}
