/**
 * The files of trainers: what came, what became of it, where it is used. Each file is worked on by
 * one worker at a time, of whatever server; one that dies loses it to another.
 */
@NullMarked
package org.xiangxue.server.media.library;

import org.jspecify.annotations.NullMarked;
