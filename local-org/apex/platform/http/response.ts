import type { HttpAnswer } from "../../host.ts";
import { weighed } from "../../runtime/heap.ts";
import { Headers } from "./headers.ts";

/** System.HttpResponse: what a server answered, or what a mock says it did. */
export class HttpResponseObject {
  status: string | null = null;
  statusCode = 0;
  body: Uint8Array = new Uint8Array();
  readonly headers = new Headers();

  static of(answer: HttpAnswer): HttpResponseObject {
    const response = new HttpResponseObject();
    response.status = answer.statusText;
    response.statusCode = answer.status;
    response.body = weighed(answer.body);
    for (const [name, value] of answer.headers) response.headers.set(name, value);
    return response;
  }

  get text(): string {
    return new TextDecoder().decode(this.body);
  }

  toString(): string {
    return `System.HttpResponse[Status=${this.status ?? "null"}, StatusCode=${this.statusCode}]`;
  }
}
