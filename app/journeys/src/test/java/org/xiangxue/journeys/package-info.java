/**
 * What people do, in a real Chromium, against the packaged system; and what the system does when it
 * is killed. Rules of the domain are tested in app/server.
 */
@NullMarked
package org.xiangxue.journeys;

import org.jspecify.annotations.NullMarked;
