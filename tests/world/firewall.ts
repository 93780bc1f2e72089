import { createServer, request } from "node:http";

/** A school's firewall: passes requests on and lets no WebSocket through. */
export interface Firewall {
  url: string;
  /** WebSockets that were asked for and refused. */
  refused(): number;
  /** Where the server behind it listens, once it does; 0 lets nothing through. */
  leadTo(port: number): void;
  close(): Promise<void>;
}

/** Opened before its server: the server must know the address that people use (`STOA_URL`). */
export function openFirewall(): Promise<Firewall> {
  let target = 0;
  let refused = 0;
  const wall = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const passed = request({ host: "127.0.0.1", port: target, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    passed.on("error", () => outgoing.destroy());
    incoming.on("error", () => passed.destroy());
    outgoing.on("close", () => passed.destroy());
    incoming.pipe(passed);
  });
  wall.on("upgrade", (_request, socket) => {
    refused += 1;
    socket.destroy();
  });
  return new Promise((resolve) => {
    wall.listen(0, "127.0.0.1", () => {
      const { port } = wall.address() as { port: number };
      resolve({
        url: `http://localhost:${port}`,
        refused: () => refused,
        leadTo: (to) => {
          target = to;
        },
        close: () =>
          new Promise((closed) => {
            wall.closeAllConnections();
            wall.close(() => closed());
          }),
      });
    });
  });
}
