/// Who comes in and in which language: what the doors for people and for the organiser's console share.
@NullMarked
package org.doublesens.api.entry;

import org.jspecify.annotations.NullMarked;
