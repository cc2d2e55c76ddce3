import {
  createCanvasReader,
  createChangeOver,
  createVerifier,
  MemoryReplayStore,
  policyOf,
  VerificationError,
  type CanvasContext,
  type Verify
} from "../../../receiver/index.ts";
import type { JsonObject } from "../assertion.ts";
import { decodeAssertion } from "../assertion.ts";
import type { LaunchConfig, LaunchSender } from "../config.ts";
import type { ServiceContext } from "../context.ts";
import { json, type Handler, type Reply, type Request } from "../http/message.ts";
import { router } from "../http/router.ts";
import { OAuthError } from "../oauth/oauth-error.ts";
import { readForm } from "../oauth/form.ts";
import { registeredKeys } from "../registered-keys.ts";
import { LaunchPages } from "./launch-pages.ts";
import type { SignedIn } from "./page.ts";

const SERVICE = "ledgerline-canvas";

/**
 * What was a Canvas application: it takes signed requests in both formats at its old address, and assertions as bearer
 * at a new one, and answers with a page that is opened once.
 */
export async function launchServices(config: LaunchConfig, context: ServiceContext): Promise<Record<string, Handler>> {
  const pages = new LaunchPages(config.pageOrigin, context.now);
  const verifySession = await verifierOf(config, config.session, context);
  const accept = createChangeOver({
    verify: await verifierOf(config, config.signedRequest, context),
    canvas: createCanvasReader({
      consumerSecret: config.consumerSecret,
      acceptUntil: config.acceptUntil,
      replay: new MemoryReplayStore(),
      now: context.now
    })
  });
  const canvas = answering(context, readSignedRequest, async (text) => {
    const { format, context: groups, claims } = await accept(text);
    return json(201, { format, launchUrl: pages.open(signedInOf(groups, claims?.["return_path"], config)) });
  });
  const session = answering(context, readBearer, async (text) => {
    const { sub, return_path: path } = await verifySession(text);
    const back = backOf(path, config);
    return json(201, { launchUrl: pages.open({ name: String(sub), about: undefined, back }) });
  });
  return {
    [SERVICE]: router({ "/canvas/quotes": { POST: canvas }, "/v1/sessions": { POST: session } }),
    "ledgerline-app": pages.handler()
  };
}

async function verifierOf(config: LaunchConfig, sender: LaunchSender, context: ServiceContext): Promise<Verify> {
  const keys = await registeredKeys(context.certificates, sender.certificate, {
    keyId: sender.keyId,
    algorithm: "RS256"
  });
  const policy = policyOf({
    issuer: sender.issuer,
    audience: config.audience,
    type: sender.type,
    typeRequired: true,
    maxLifetimeSec: 300
  });
  return createVerifier({ policy, keys, replay: new MemoryReplayStore(), now: context.now });
}

/** Reads, verifies, notes what came; an address that signs somebody in is noted nowhere. */
function answering(
  { journal }: ServiceContext,
  read: (request: Request) => string,
  accept: (text: string) => Promise<Reply>
): Handler {
  return async (request) => {
    const { text, reply, outcome } = await attempt(request, read, accept);
    const assertion = text === undefined ? undefined : seenIn(text);
    journal.add({ service: SERVICE, status: reply.status, outcome, ...(assertion && { assertion }) });
    return reply;
  };
}

async function attempt(
  request: Request,
  read: (request: Request) => string,
  accept: (text: string) => Promise<Reply>
): Promise<{ text?: string; reply: Reply; outcome: string }> {
  let text: string | undefined;
  try {
    text = read(request);
    return { text, reply: await accept(text), outcome: "accepted" };
  } catch (error) {
    if (error instanceof OAuthError)
      return { reply: json(400, { error: "invalid_request" }), outcome: "invalid_request" };
    if (!(error instanceof VerificationError)) throw error;
    const reply = json(401, { error: "invalid_token", code: error.code });
    return { ...(text !== undefined && { text }), reply, outcome: error.code };
  }
}

function readSignedRequest(request: Request): string {
  return readForm(request).get("signed_request") ?? "";
}

function readBearer({ headers }: Request): string {
  return /^Bearer ([\w.~+/=-]+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";
}

/** Header and claims, for the journal; nothing where it is no JWT. */
function seenIn(text: string): { header: JsonObject; claims: JsonObject } | undefined {
  try {
    const { header, claims } = decodeAssertion(text);
    return { header, claims };
  } catch {
    return undefined;
  }
}

function signedInOf({ user, environment }: CanvasContext, path: unknown, config: LaunchConfig): SignedIn {
  const record = (environment["record"] ?? {}) as JsonObject;
  return {
    name: textOf(user["fullName"]) ?? textOf(user["email"]) ?? "somebody",
    about: textOf(record["Name"]),
    back: backOf(path, config)
  };
}

/** The sender fixed the path; the site is known here. A path that leads anywhere else is dropped. */
function backOf(path: unknown, { senderSite }: LaunchConfig): string | undefined {
  if (typeof path !== "string" || !/^\/(?![/\\])[\w\-./~]*$/.test(path)) return undefined;
  const back = new URL(path, senderSite);
  return back.origin === senderSite ? back.href : undefined;
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
