/// The slice of S3 that a reader of mails needs: objects that are laid down, opened and thrown away.
@NullMarked
package org.doublesens.local.services.s3;

import org.jspecify.annotations.NullMarked;
