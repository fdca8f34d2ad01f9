package org.commonsgovernance.gate.api;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * A route of the API.
 *
 * @param method of HTTP
 * @param path with parameters in braces
 * @param access who may take it
 * @param handler answers
 */
public record Route(HandlerType method, String path, Access access, Handler handler) {}
