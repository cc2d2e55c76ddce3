/** The error an Apex or UI API call rejects with on the platform. */
export interface CallError {
  readonly ok: false;
  readonly status: number;
  readonly statusText: string;
  readonly body: { readonly message: string };
}

/** POSTs JSON to the local org; rejects as the platform does. */
export async function call(path: string, body: unknown): Promise<unknown> {
  const response = await reach(path, body);
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the platform rejects with a plain object
  throw failure(response.status, response.statusText, answer as CallError["body"] | undefined);
}

async function reach(path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body ?? {})
    });
  } catch {
    // What Lightning shows when the connection drops.
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the platform rejects with a plain object
    throw failure(0, "", { message: "Disconnected or canceled: the local org does not answer. Is it still running?" });
  }
}

function failure(status: number, statusText: string, body: CallError["body"] | undefined): CallError {
  return Object.freeze({ ok: false, status, statusText, body: body ?? { message: statusText } });
}
