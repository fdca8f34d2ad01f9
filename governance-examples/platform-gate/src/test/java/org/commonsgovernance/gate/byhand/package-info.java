/** Programs that are run by hand: a load for minutes, and a platform that is killed again and again. */
package org.commonsgovernance.gate.byhand;
