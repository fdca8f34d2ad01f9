/**
 * Facts that somebody knows and gives: from documents, from data, or from what people say.
 *
 * <p>A null component means that no source says. Every record has a generated builder beside it, such as {@code
 * SeatBuilder.builder()}; prefer it to the constructor, which gains components as the model grows.
 */
@NullMarked
package org.commonsgovernance.api.model.given;

import org.jspecify.annotations.NullMarked;
