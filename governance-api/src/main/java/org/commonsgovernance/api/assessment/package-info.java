/** What is concluded: evidence, findings, the verdict, and how far it could move. */
@NullMarked
package org.commonsgovernance.api.assessment;

import org.jspecify.annotations.NullMarked;
