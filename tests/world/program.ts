import { io, type Socket } from "socket.io-client";

// biome-ignore lint/suspicious/noExplicitAny: the shapes are those of docs/protocol.md, not of our types
export type Json = any;

/** A program that knows nothing of Stoa but docs/protocol.md: `fetch`, a cookie jar and a Socket.IO client. */
export class Program {
  private readonly cookies = new Map<string, string>();
  private readonly listeners = new Set<() => void>();
  socket!: Socket;
  clock = 0;
  floor = 0;
  readonly posts = new Map<string, Json>();
  readonly events: [string, Json][] = [];

  constructor(private readonly url: string) {}

  async http(method: string, path: string, body?: Json): Promise<Json> {
    const form = body instanceof URLSearchParams;
    const response = await fetch(this.url + path, {
      method,
      headers: {
        Cookie: this.cookieHeader(),
        ...(body && !form ? { "Content-Type": "application/json" } : {}),
      },
      body: form ? body : body ? JSON.stringify(body) : null,
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = line.match(/^([^=]+)=([^;]*)/) ?? [];
      this.cookies.set(name, value);
    }
    const text = await response.text();
    const json = text.startsWith("{") ? JSON.parse(text) : { text };
    return { status: response.status, ...json };
  }

  async signIn(email: string, password: string) {
    const { csrfToken } = await this.http("GET", "/api/auth/csrf");
    const form = new URLSearchParams({ email, password, csrfToken, json: "true" });
    return this.http("POST", "/api/auth/callback/credentials", form);
  }

  connect(auth: Json = {}): Promise<void> {
    this.socket = io(this.url, { auth, extraHeaders: { Cookie: this.cookieHeader() }, forceNew: true });
    this.socket.onAny((event: string, data: Json) => {
      this.events.push([event, data]);
      if (event === "room:changes") this.keep(data);
      for (const look of this.listeners) look();
    });
    return new Promise((resolve, reject) => {
      this.socket.on("connect", resolve);
      this.socket.on("connect_error", reject);
    });
  }

  command(name: string, input: Json): Promise<Json> {
    return this.socket.timeout(30_000).emitWithAck(name, input);
  }

  async enter(roomId: string) {
    const { posts, seq, since } = await this.command("room:enter", { roomId, since: this.clock });
    for (const [id, post] of this.posts) {
      if (since === 0 || (post.seq > since && post.seq <= seq)) this.posts.delete(id);
    }
    for (const post of posts) this.take(post);
    this.clock = Math.max(this.clock, seq);
    this.floor = seq;
  }

  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition()) return;
        this.listeners.delete(look);
        resolve();
      };
      this.listeners.add(look);
      look();
    });
  }

  private keep({ roomId, seq, prev, posts = [] }: Json) {
    if (prev > this.clock) return void this.enter(roomId);
    for (const post of posts) if (post.seq > this.floor) this.take(post);
    this.clock = Math.max(this.clock, seq);
  }

  private take(post: Json) {
    if ((this.posts.get(post.id)?.seq ?? 0) > post.seq) return;
    if (post.gone) this.posts.delete(post.id);
    else this.posts.set(post.id, post);
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }
}
