import { type Connecting, Line } from "./line";

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** What a route answered. */
export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
  text: string;
  headers: Headers;
}

/** One browser: its own cookies, its requests and its sockets. Everything it ever received is kept in `received`. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly received: string[] = [];
  readonly lines = new Set<Line>();

  constructor(readonly url: string) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Another browser that holds a copy of these cookies, as a thief or a second tab would. */
  copy(): Browser {
    const copy = new Browser(this.url);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    return copy;
  }

  async ask(
    method: Method,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      redirect: "manual",
      headers: { cookie: this.cookie, ...contentType(body), ...headers },
      body: payload(body),
    });
    this.keepCookies(response.headers.getSetCookie());
    const text = await response.text();
    this.received.push(text);
    return { status: response.status, text, body: parsed(text), headers: response.headers };
  }

  get(path: string) {
    return this.ask("GET", path);
  }

  post(path: string, body?: unknown) {
    return this.ask("POST", path, body);
  }

  /** Signs in through next-auth, the way a form does. */
  async signIn(email: string, password: string): Promise<Answer> {
    const { csrfToken } = (await this.get("/api/auth/csrf")).body;
    const form = new URLSearchParams({ email, password, csrfToken, json: "true" });
    return this.ask("POST", "/api/auth/callback/credentials", form);
  }

  async signOut(): Promise<Answer> {
    const { csrfToken } = (await this.get("/api/auth/csrf")).body;
    return this.ask("POST", "/api/auth/signout", new URLSearchParams({ csrfToken, json: "true" }));
  }

  /** Which of these words this browser ever received, over HTTP or over its connections, in any case. */
  knows(...words: string[]): string[] {
    const answers = this.received.join("\n").toLowerCase();
    const heard = [...this.lines].flatMap((line) => line.knows(...words));
    return words.filter((word) => heard.includes(word) || answers.includes(word.toLowerCase()));
  }

  /** A live connection, connected. */
  async connect(connecting: Connecting = {}): Promise<Line> {
    const line = new Line(this.url, this.cookie, connecting);
    this.lines.add(line);
    await line.connected();
    return line;
  }

  close() {
    for (const line of this.lines) line.close();
  }

  private keepCookies(headers: string[]) {
    for (const header of headers) {
      const [, name = "", value = ""] = header.match(/^([^=]+)=([^;]*)/) ?? [];
      const expired = /max-age=0|expires=thu, 01 jan 1970/i.test(header);
      if (expired || !value) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

function contentType(body: unknown): Record<string, string> {
  if (body === undefined || body instanceof URLSearchParams || body instanceof Uint8Array) return {};
  return { "content-type": "application/json" };
}

function payload(body: unknown): BodyInit | null {
  if (body === undefined) return null;
  if (body instanceof URLSearchParams) return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
