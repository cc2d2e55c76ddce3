import type { ServicesConfig } from "./config.ts";
import type { ServiceContext } from "./context.ts";
import { controlEndpoint } from "./control.ts";
import { fieldhouse } from "./fieldhouse/fieldhouse.ts";
import type { Handler } from "./http/message.ts";
import { Site } from "./site.ts";
import { serve, type LoopbackServer } from "./http/server.ts";
import { Journal } from "./journal.ts";
import { launchServices } from "./launch/launch-endpoints.ts";
import { ledgerline } from "./ledgerline/ledgerline.ts";
import { LostAnswers } from "./lost-answers.ts";

export type RunOptions = Omit<ServiceContext, "journal" | "lost" | "keySetUrl"> & { readonly config: ServicesConfig };

export interface RunningServices {
  /** Loopback origins by service name. */
  readonly origins: Readonly<Record<string, string>>;
  readonly control: string;
  close(): Promise<void>;
}

/** Starts all services, each on a port of its own. */
export async function runServices({ config, ...options }: RunOptions): Promise<RunningServices> {
  const site = new Site(config.keySetPath);
  const siteServer = await serve(site.handler());
  const keySetUrl = siteServer.origin + config.keySetPath;
  const context: ServiceContext = { ...options, journal: new Journal(), lost: new LostAnswers(), keySetUrl };
  const handlers: Record<string, Handler> = {
    ...(await ledgerline(config.ledgerline, context)),
    ...(await launchServices(config.launch, context)),
    fieldhouse: await fieldhouse(config.fieldhouse, context),
    control: controlEndpoint(context, site)
  };
  const servers = [...(await serveAll(handlers)), ["site", siteServer] satisfies [string, LoopbackServer]];
  const { control = "", ...origins } = Object.fromEntries(servers.map(([name, { origin }]) => [name, origin]));
  const close = async (): Promise<void> => void (await Promise.all(servers.map(([, server]) => server.close())));
  return { origins, control, close };
}

function serveAll(handlers: Readonly<Record<string, Handler>>): Promise<[string, LoopbackServer][]> {
  const start = async ([name, handler]: [string, Handler]): Promise<[string, LoopbackServer]> => [
    name,
    await serve(handler)
  ];
  return Promise.all(Object.entries(handlers).map(start));
}
