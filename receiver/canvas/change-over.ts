/** Accepts both formats while senders change from Canvas to Countersign, and gives the application one. */
import type { VerifiedClaims } from "../claims.ts";
import type { Verify } from "../verify.ts";
import { contextOfCanvas, contextOfClaims, type CanvasContext } from "./context.ts";
import type { ReadCanvasRequest } from "./signed-request.ts";

export interface ChangeOverOptions {
  /** The old format; leave it out to end the change-over. */
  readonly canvas?: ReadCanvasRequest;
  /** The new one. Its policy should require a `typ` of its own. */
  readonly verify: Verify;
}

export interface AcceptedRequest {
  readonly format: "canvas" | "jwt";
  readonly context: CanvasContext;
  /** Every claim of the new format; undefined for the old one. */
  readonly claims?: VerifiedClaims;
}

export type AcceptRequest = (text: string) => Promise<AcceptedRequest>;

/** @param text the form member `signed_request` */
export function createChangeOver({ canvas, verify }: ChangeOverOptions): AcceptRequest {
  return async (text) => {
    // A JWT has two dots. Whatever else it is, only one of the two can verify it, each with its own key.
    if (canvas && text.split(".", 3).length === 2)
      return { format: "canvas", context: contextOfCanvas(await canvas(text)) };
    const claims = await verify(text);
    return { format: "jwt", context: contextOfClaims(claims), claims };
  };
}
