/// EventBridge Scheduler's expressions, kept on the timeline.
@NullMarked
package org.doublesens.local.services.scheduler;

import org.jspecify.annotations.NullMarked;
