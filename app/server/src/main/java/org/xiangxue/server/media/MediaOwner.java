package org.xiangxue.server.media;

/**
 * Who brings a file.
 *
 * @param actor as in the audit log
 * @param region where the owner may write courses; who may publish there may see the file before it
 *     is published
 */
public record MediaOwner(String actor, String region) {}
