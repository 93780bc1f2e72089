import { createServer, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";

/** A school's firewall: passes requests on, and WebSockets only while it is told to. */
export interface Firewall {
  url: string;
  /** WebSockets that were asked for and refused. */
  refused(): number;
  /** WebSockets that were let through. */
  passed(): number;
  /** Whether WebSockets pass; at first they do not. Those that are open are cut either way. */
  webSockets(pass: boolean): void;
  /** Where the server behind it listens, once it does; 0 lets nothing through. */
  leadTo(port: number): void;
  close(): Promise<void>;
}

/** Opened before its server: the server must know the address that people use (`STOA_URL`). */
export function openFirewall(): Promise<Firewall> {
  let target = 0;
  let refused = 0;
  let passed = 0;
  let pass = false;
  const open = new Set<Duplex>();
  const cut = () => {
    for (const end of open) end.destroy();
  };
  const wall = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const sent = request({ host: "127.0.0.1", port: target, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    sent.on("error", () => outgoing.destroy());
    incoming.on("error", () => sent.destroy());
    outgoing.on("close", () => sent.destroy());
    incoming.pipe(sent);
  });
  wall.on("upgrade", (asked, client, head) => {
    if (pass) {
      passed += 1;
      return tunnel(asked, client, head, target, open);
    }
    refused += 1;
    client.destroy();
  });
  return new Promise((resolve) => {
    wall.listen(0, "127.0.0.1", () => {
      const { port } = wall.address() as { port: number };
      resolve({
        url: `http://localhost:${port}`,
        refused: () => refused,
        passed: () => passed,
        webSockets: (now) => {
          pass = now;
          cut();
        },
        leadTo: (to) => {
          target = to;
          cut();
        },
        close: () =>
          new Promise((closed) => {
            cut();
            wall.closeAllConnections();
            wall.close(() => closed());
          }),
      });
    });
  });
}

/** Joins a client that asked for a WebSocket to the server; what ends one end ends the other. */
function tunnel(asked: IncomingMessage, client: Duplex, head: Buffer, port: number, open: Set<Duplex>) {
  const server = connect(port, "127.0.0.1", () => {
    const lines = asked.rawHeaders.flatMap((name, at, all) => (at % 2 ? [] : [`${name}: ${all[at + 1]}`]));
    server.write(`${[`GET ${asked.url} HTTP/1.1`, ...lines].join("\r\n")}\r\n\r\n`);
    server.write(head);
    server.pipe(client).pipe(server);
  });
  for (const [end, other] of [
    [client, server],
    [server, client],
  ] as const) {
    open.add(end);
    end
      .on("error", () => {})
      .on("close", () => {
        open.delete(end);
        other.destroy();
      });
  }
}
