import { throwApex } from "../../runtime/exceptions.ts";
import { Headers } from "./headers.ts";

const DEFAULT_TIMEOUT = 10_000;
const MAXIMUM_TIMEOUT = 120_000;

/** System.HttpRequest. */
export class HttpRequestObject {
  endpoint: string | null = null;
  method: string | null = null;
  body: Uint8Array = new Uint8Array();
  compressed = false;
  readonly headers = new Headers();
  #timeout = DEFAULT_TIMEOUT;

  /** Milliseconds. */
  get timeout(): number {
    return this.#timeout;
  }

  set timeout(milliseconds: number) {
    if (milliseconds < 1 || milliseconds > MAXIMUM_TIMEOUT) {
      throwApex(
        "System.CalloutException",
        `Invalid timeout value: ${milliseconds}. Must be between 1 and ${MAXIMUM_TIMEOUT}`
      );
    }
    this.#timeout = milliseconds;
  }

  toString(): string {
    return `System.HttpRequest[Endpoint=${this.endpoint ?? "null"}, Method=${this.method ?? "null"}]`;
  }
}
