/// The doors: HTTP for the organiser, HTTP for people with a link, replies by mail.
@NullMarked
package org.doublesens.api;

import org.jspecify.annotations.NullMarked;
