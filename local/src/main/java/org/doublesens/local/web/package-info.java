/// The HTTP front: the routes of the template, and the pages to look around in the local cloud.
@NullMarked
package org.doublesens.local.web;

import org.jspecify.annotations.NullMarked;
