/** Between the HTTP thread and the thread the org lives on. */
import type { Dataset } from "../../org/definition.ts";
import type { Problem } from "../../org/problems.ts";
import type { OrgService } from "./org-service.ts";

export interface WorkerInput {
  readonly root: string;
  readonly hosts: Readonly<Record<string, string>>;
  readonly stateDir: string;
  /** `sample` unless given; `unconfigured` for an org in which nobody has set anything up. */
  readonly dataset?: Dataset | undefined;
  /** Control API of the services, which keep what the org's site answers; undefined without services. */
  readonly control?: string | undefined;
}

export type ServiceMethod = keyof OrgService;

export interface Question {
  readonly id: number;
  readonly method: ServiceMethod;
  readonly args: readonly unknown[];
}

/** The first message says whether the org could be opened; each further one answers a question. */
export type WorkerMessage =
  | { readonly kind: "opened"; readonly problems: readonly Problem[] }
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly message: string };
