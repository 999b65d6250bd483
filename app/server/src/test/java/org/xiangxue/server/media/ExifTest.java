package org.xiangxue.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class ExifTest {

    @Example
    void theOrientationIsRead() {
        assertThat(Exif.orientation(SamplePictures.turned(SamplePictures.jpeg(4, 4, 1), 6)))
                .isEqualTo(6);
    }

    @Example
    void aPictureThatDoesNotSayStandsUpright() {
        assertThat(Exif.orientation(SamplePictures.jpeg(4, 4, 1))).isEqualTo(1);
        assertThat(Exif.orientation(SamplePictures.turned(SamplePictures.jpeg(4, 4, 1), 77)))
                .isEqualTo(1);
    }

    @Property
    void noFileBreaksTheReader(@ForAll @Size(max = 200) byte[] file) {
        assertThat(Exif.orientation(file)).isBetween(1, 8);
    }

    @Property
    void noPictureWithOneWrongByteBreaksTheReader(@ForAll int position, @ForAll byte value) {
        var file = SamplePictures.turned(SamplePictures.jpeg(4, 4, 1), 6);
        file[Math.floorMod(position, 60)] = value;

        assertThat(Exif.orientation(file)).isBetween(1, 8);
    }
}
