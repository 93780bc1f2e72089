import { type IncomingHttpHeaders, request } from "node:http";

interface Raw {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
  /** The address to connect to, whatever `Host` says. */
  address?: string;
}

/** An HTTP request with any headers, `Host` and `Origin` among them, as no browser would send it. */
export function rawRequest(
  port: number,
  { method = "GET", path, headers = {}, body = "", address = "localhost" }: Raw,
) {
  return new Promise<{ status: number; text: string; headers: IncomingHttpHeaders }>((resolve, reject) => {
    const length = body ? { "content-length": String(Buffer.byteLength(body)) } : {};
    const sent = request(
      { host: address, port, method, path, headers: { ...length, ...headers } },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part) => {
          text += part;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
