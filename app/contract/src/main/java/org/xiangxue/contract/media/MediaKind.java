package org.xiangxue.contract.media;

public enum MediaKind {
    VIDEO,
    AUDIO,
    DOCUMENT,
    CAPTIONS
}
