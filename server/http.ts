import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Origins } from "./origins";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** The largest request body over HTTP: an upload may be refused for its size by the route, with a sentence. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/**
 * Every HTTP request passes here first: only our own host names, no write that another site caused, the security
 * headers on everything.
 */
export function guard(origins: Origins, build: string, next: Handler): Handler {
  return (request, response) => {
    const origin = origins.of(request);
    if (!origin) return refuse(response, 421, "This server does not answer to that host name.");
    const reads = request.method === "GET" || request.method === "HEAD";
    if (!reads && !origins.allows(request))
      return refuse(response, 403, "This request came from another site.");
    // Without a length there is no telling how much would have to be kept in memory.
    if (request.headers["transfer-encoding"]) return refuse(response, 411, "Send the length of the body.");
    if (Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES) {
      return refuse(response, 413, "That is more than 4 MB.");
    }
    speakForProxy(request, origin);
    // A layout cannot see the address it is shown at; the sign-in page leads back there.
    request.headers["x-stoa-path"] = request.url?.split("?")[0] ?? "";
    setSecurityHeaders(request, response, origin);
    // The service worker keeps nothing that another build made.
    response.setHeader("X-Stoa-Build", build);
    return next(request, response);
  };
}

/** next-auth builds its addresses from these; what a client sent in them is not to be believed. */
function speakForProxy(request: IncomingMessage, origin: string) {
  const { host, protocol } = new URL(origin);
  request.headers["x-forwarded-host"] = host;
  request.headers["x-forwarded-proto"] = protocol.slice(0, -1);
  request.headers["x-forwarded-port"] = new URL(origin).port;
  request.headers["x-stoa-address"] = request.socket.remoteAddress ?? "";
}

/** Next reads the nonce from the request's policy and puts it on its own scripts. */
function setSecurityHeaders(request: IncomingMessage, response: ServerResponse, origin: string) {
  const nonce = randomBytes(16).toString("base64");
  const { host, protocol } = new URL(origin);
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    `connect-src 'self' ${protocol === "https:" ? "wss" : "ws"}://${host}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  request.headers["content-security-policy"] = policy;
  request.headers["x-nonce"] = nonce;
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
}

function refuse(response: ServerResponse, status: number, message: string) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${message}\n`);
}
