import { randomBytes } from "node:crypto";
import type { Handler, Reply, Request } from "../http/message.ts";
import { launchPage, spentPage, type SignedIn } from "./page.ts";

const PREFIX = "/launch/";
const SECONDS = 60;

/** Pages that are opened once: whoever has the address is signed in, so it is good for one visit and one minute. */
export class LaunchPages {
  readonly #waiting = new Map<string, { readonly signedIn: SignedIn; readonly until: number }>();
  readonly #origin: string;
  readonly #now: () => number;

  constructor(origin: string, now: () => number) {
    this.#origin = origin;
    this.#now = now;
  }

  /** The address of a page for what was verified. */
  open(signedIn: SignedIn): string {
    const code = randomBytes(24).toString("base64url");
    this.#waiting.set(code, { signedIn, until: this.#now() + SECONDS });
    return `${this.#origin}${PREFIX}${code}`;
  }

  handler(): Handler {
    return (request) => this.#show(request);
  }

  #show({ method, path }: Request): Reply {
    const code = method === "GET" && path.startsWith(PREFIX) ? path.slice(PREFIX.length) : "";
    const waiting = this.#waiting.get(code);
    this.#waiting.delete(code);
    const good = waiting !== undefined && waiting.until >= this.#now();
    return html(good ? 200 : 410, good ? launchPage(waiting.signedIn) : spentPage());
  }
}

function html(status: number, body: string): Reply {
  return {
    status,
    headers: {
      "Content-Type": "text/html;charset=UTF-8",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      // The preview is the only one that may frame it; no script, nothing from elsewhere.
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors http://localhost:* http://127.0.0.1:*"
    },
    body
  };
}
