package org.xiangxue.server.media;

/** A picture as it is kept. */
@SuppressWarnings("ArrayRecordComponent") // made once, handed on, never compared
record Recoded(byte[] bytes, String type, int width, int height) {}
