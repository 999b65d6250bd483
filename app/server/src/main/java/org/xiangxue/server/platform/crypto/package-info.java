/**
 * Secrets of the installation and what is done with them: field encryption, keyed hashes, signed
 * tokens, masking.
 */
@NullMarked
package org.xiangxue.server.platform.crypto;

import org.jspecify.annotations.NullMarked;
