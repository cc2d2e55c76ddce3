/** The preview's HTTP server: documents, files, and the calls of the page. The org works on a thread of its own. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Dataset } from "../org/definition.ts";
import type { Problem } from "../org/problems.ts";
import type { BuildReport } from "./build.ts";
import { HttpError, sendError } from "./http/answers.ts";
import { guard } from "./http/guard.ts";
import { sendFile } from "./http/static-files.ts";
import { demoRecordId } from "./org/demo-record.ts";
import { recordUrl } from "./page/lib/routes.ts";
import { APEX_PATH, callApex } from "./routes/apex.ts";
import { sendPage } from "./routes/page.ts";
import { sendList, sendRecord, sendRelated } from "./routes/records.ts";
import { sendLastSend, switchUser } from "./routes/shell.ts";
import { REST_PATH, sendSite } from "./routes/site.ts";
import { SITE_PAGE } from "./settings.ts";
import { Workbench } from "./workbench.ts";

export interface PreviewOptions {
  /** The repository. */
  readonly root: string;
  /** 0: any free port. */
  readonly port: number;
  /** https origin of a demo connection -> origin on loopback. */
  readonly hosts: Readonly<Record<string, string>>;
  /** Where the key store lies. */
  readonly stateDir: string;
  /** Control API of the services, which keep what the org's site answers; undefined without services. */
  readonly control?: string | undefined;
  /** `sample` unless given; `unconfigured` for an org in which nobody has set anything up. */
  readonly dataset?: Dataset;
  /** Told once, when the page has been built. */
  readonly onBuilt?: (report: BuildReport) => void;
}

export interface Preview {
  readonly url: string;
  /** What the page shows instead of itself until it is solved; empty when all is well. */
  readonly problems: readonly Problem[];
  close(): Promise<void>;
}

type Handler = (workbench: Workbench, request: IncomingMessage, response: ServerResponse) => Promise<void>;

const CALLS: Readonly<Record<string, Handler>> = {
  "/ui-api/record": sendRecord,
  "/shell/list": sendList,
  "/shell/related": sendRelated,
  "/shell/last-send": sendLastSend,
  "/shell/user": switchUser
};

/**
 * Starts the preview; resolves when page and org are ready, or known to have problems, which the page then shows.
 * @throws Error with what to do when the port is taken
 */
export async function startPreview({ port, onBuilt = () => {}, ...input }: PreviewOptions): Promise<Preview> {
  const workbench = new Workbench(input, onBuilt);
  const server = createServer((request, response) => void answer(workbench, request, response));
  try {
    await listen(server, port);
    return {
      url: `http://localhost:${(server.address() as AddressInfo).port}`,
      problems: await workbench.started(),
      close: () => close(server, workbench)
    };
  } catch (error) {
    await workbench.close();
    throw error;
  }
}

async function answer(workbench: Workbench, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    guard(request);
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (request.method === "GET") await get(workbench, pathname, request, response);
    else if (request.method === "POST") await post(workbench, pathname, request, response);
    else throw new HttpError(405, "METHOD_NOT_ALLOWED", `The preview has no ${request.method} requests.`);
  } catch (error) {
    sendError(response, error);
  }
}

async function get(
  workbench: Workbench,
  path: string,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const { slds, page, output, root } = workbench.project;
  if (path === "/") response.writeHead(302, { location: recordUrl("Opportunity", demoRecordId(root)) }).end();
  else if (/^\/(lightning|flow)\//.test(path) || path === SITE_PAGE.path) await sendPage(workbench, request, response);
  else if (path.startsWith(REST_PATH)) await sendSite(workbench, path, response);
  else if (path.startsWith("/slds/")) sendFile(response, slds, path.slice("/slds/".length));
  else if (path === "/page.css") sendFile(response, page, "page.css");
  else sendFile(response, output, path.slice(1));
}

async function post(
  workbench: Workbench,
  path: string,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const [, className, method] = APEX_PATH.exec(path) ?? [];
  if (className !== undefined && method !== undefined) {
    await callApex(workbench, [className, method], request, response);
    return;
  }
  const call = CALLS[path];
  if (call === undefined) throw new HttpError(404, "NOT_FOUND", `There is no ${path}.`);
  await call(workbench, request, response);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? portInUse(port, error) : error)
    );
    server.listen(port, "127.0.0.1", resolve);
  });
}

function portInUse(port: number, cause: Error): Error {
  const message = `Port ${port} is in use. End what uses it, or choose another: PORT=${port + 1} npm start`;
  return new Error(message, { cause });
}

async function close(server: Server, workbench: Workbench): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await workbench.close();
}
