/** Everything a page sent and received, and what it showed on the way. */
import type { Page, Request } from "playwright-core";

export interface Exchange {
  readonly url: string;
  /** Request line, headers and body, then status, headers and body of the response. */
  readonly text: string;
}

export class Traffic {
  readonly #page: Page;
  readonly #recording: Promise<Exchange>[] = [];
  readonly #documents: Exchange[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.on("requestfinished", (request) => this.#recording.push(record(request)));
  }

  /** Keeps the page's document as it is now, the contents of form fields included. */
  async keepDocument(): Promise<void> {
    const values = await this.#page.locator("input, textarea").evaluateAll((fields) =>
      // Runs in the page, which this project's types know nothing of.
      fields.map((field) => (field as unknown as { value: string }).value)
    );
    this.#documents.push({ url: "document", text: `${await this.#page.content()}\n${values.join("\n")}` });
  }

  async exchanges(): Promise<readonly Exchange[]> {
    return [...(await Promise.all(this.#recording)), ...this.#documents];
  }
}

async function record(request: Request): Promise<Exchange> {
  const response = await request.response();
  const headers = { ...(await request.allHeaders()), ...(await response?.allHeaders()) };
  const body = await response?.text().catch(() => "");
  return { url: request.url(), text: [JSON.stringify(headers), request.postData() ?? "", body ?? ""].join("\n") };
}
