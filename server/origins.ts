import type { IncomingMessage } from "node:http";
import { isIPv4 } from "node:net";
import { networkInterfaces } from "node:os";

/**
 * The addresses this server answers to: `localhost`, the machine's own addresses (on a teacher's laptop students come
 * over the school's network) and the public URL. A request for any other host is refused, which also stops DNS
 * rebinding; so is a browser's request that another site caused.
 */
export interface Origins {
  /** The origin a request is addressed to, such as `http://192.168.1.20:3000`; null if it is not one of ours. */
  of(request: IncomingMessage): string | null;
  /** Whether the page that caused the request is one of ours. Programs that are not browsers send no `Origin`. */
  allows(request: IncomingMessage): boolean;
  /** Where students can reach this server. */
  forStudents(): string;
  /** Every origin, the best one for students first. */
  all(): string[];
}

export function openOrigins(port: number, publicUrl: URL | null): Origins {
  const all = () => {
    const own = ownAddresses().map((address) => `http://${address}:${port}`);
    const local = [`http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://[::1]:${port}`];
    return [...(publicUrl ? [publicUrl.origin] : []), ...own, ...local];
  };
  const hostOf = (origin: string) => new URL(origin).host;
  const of = (request: IncomingMessage) => {
    const host = request.headers.host?.toLowerCase();
    return all().find((origin) => hostOf(origin) === host || `${hostOf(origin)}:${port}` === host) ?? null;
  };
  return {
    of,
    allows(request) {
      const { origin } = request.headers;
      if (origin === undefined) return request.headers["sec-fetch-site"] !== "cross-site";
      return of(request) !== null && all().includes(origin.toLowerCase());
    },
    forStudents: () => all()[0] as string,
    all,
  };
}

/** IPv4 first, private networks before others; link-local and loopback addresses left out. Read anew: Wi-Fi changes. */
function ownAddresses(): string[] {
  const found = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((one) => !one.internal && !/^(169\.254\.|fe80:)/i.test(one.address))
    .map((one) => one.address);
  const rank = (address: string) => (isPrivate(address) ? 0 : isIPv4(address) ? 1 : 2);
  return found
    .sort((a, b) => rank(a) - rank(b))
    .map((address) => (isIPv4(address) ? address : `[${address}]`));
}

function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
}
