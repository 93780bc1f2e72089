import { connect, createServer, type Socket } from "node:net";

/** A bad road between one client and the server: it can be cut at the three moments that matter. */
export interface Road {
  url: string;
  /** Now, so that what the client sends next never leaves. */
  cut(): void;
  /** As soon as the client has sent something: the server gets it, the client hears no more. */
  cutAfterSending(): void;
  /** When the server answers: what it did is done, and the answer is lost. */
  cutBeforeAnswer(): void;
  close(): void;
}

type Trap = "none" | "sending" | "answer";

export function openRoad(port: number): Promise<Road> {
  let trap: Trap = "none";
  const pairs = new Set<[Socket, Socket]>();

  const road = createServer((client) => {
    const server = connect(port, "localhost");
    const pair: [Socket, Socket] = [client, server];
    pairs.add(pair);
    const drop = () => {
      pairs.delete(pair);
      client.destroy();
      server.end();
    };
    client.on("data", (data) => {
      server.write(data);
      if (trap === "sending") spring(drop);
    });
    server.on("data", (data) => {
      if (trap === "answer") spring(drop);
      else client.write(data);
    });
    for (const end of pair) end.on("error", drop).on("close", drop);
  });

  function spring(drop: () => void) {
    trap = "none";
    drop();
  }

  const dropAll = () => {
    for (const [client, server] of pairs) {
      client.destroy();
      server.destroy();
    }
    pairs.clear();
  };

  return new Promise((resolve) => {
    road.listen(0, () => {
      const { port: own } = road.address() as { port: number };
      resolve({
        url: `http://localhost:${own}`,
        cut: dropAll,
        cutAfterSending: () => (trap = "sending"),
        cutBeforeAnswer: () => (trap = "answer"),
        close() {
          dropAll();
          road.close();
        },
      });
    });
  });
}
