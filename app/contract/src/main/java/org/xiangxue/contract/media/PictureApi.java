package org.xiangxue.contract.media;

import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Pictures of trainers: PNG or JPEG, decoded and encoded again by the server. */
@HttpExchange("/api/v1/media/pictures")
public interface PictureApi {

    @PostExchange(contentType = "multipart/form-data")
    PictureRef add(@RequestPart("file") Resource file, @RequestPart("alt") String alt);
}
