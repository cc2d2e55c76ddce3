import type { ServerResponse } from "node:http";

/** A request that is answered with an error on purpose; anything else that is thrown becomes a 500 without details. */
export class HttpError extends Error {
  readonly status: number;
  readonly errorCode: string;

  constructor(status: number, errorCode: string, message: string) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
  }
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}

/** The body that a component's `reduceErrors` reads on the platform, too. */
export function sendError(response: ServerResponse, error: unknown): void {
  if (error instanceof HttpError) {
    const { status, errorCode, message } = error;
    // What is left of a body nobody reads must not be taken for the next request.
    response.setHeader("connection", "close");
    sendJson(response, status, { statusCode: status, errorCode, message });
    return;
  }
  console.error(error);
  sendJson(response, 500, {
    statusCode: 500,
    errorCode: "UNKNOWN_EXCEPTION",
    message: "The local org could not answer. What went wrong is in the terminal that runs it."
  });
}
