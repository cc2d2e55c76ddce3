/** The org's thread: opens the org, then answers questions one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { readDemoConfig } from "../../demo/config.ts";
import { openDemoOrg } from "../../demo/set-up.ts";
import { listSourceFiles } from "../../org/metadata/files.ts";
import { readFlexiPages } from "../../org/metadata/flexipages.ts";
import type { FlexiPageDefinition } from "../../org/metadata/types.ts";
import { OrgProblems, ProblemLog, type Problem } from "../../org/problems.ts";
import { APP_PAGES, HOME_PAGE, PREVIEW_USERS, RECORD_PAGE, SCREEN_FLOW } from "../settings.ts";
import type { Flow, RecordAction } from "../session.ts";
import { demoRecordId } from "./demo-record.ts";
import type { Question, ServiceMethod, WorkerInput, WorkerMessage } from "./messages.ts";
import { OrgService } from "./org-service.ts";
import { readRecordActions } from "./record-actions.ts";
import { readScreenFlow } from "./screen-flow.ts";

const port = parentPort!;
const { root, hosts, stateDir, dataset = "sample" } = workerData as WorkerInput;
const tell = (message: WorkerMessage): void => port.postMessage(message);

try {
  const pages = flexiPages();
  const facts = {
    flexiPage: pageNamed(pages, RECORD_PAGE),
    appPages: APP_PAGES.map(({ name }) => pageNamed(pages, name)),
    homePage: pageNamed(pages, HOME_PAGE),
    recordActions: recordActions(),
    flow: screenFlow(),
    demoRecordId: demoRecordId(root),
    hosts,
    siteUser: readDemoConfig(root).siteUser,
    usernames: PREVIEW_USERS
  };
  const service = new OrgService(openDemoOrg({ root, hosts, stateDir, dataset }), facts);
  port.on("message", (question: Question) => tell(answer(service, question)));
  tell({ kind: "opened", problems: [] });
} catch (error) {
  tell({ kind: "opened", problems: problemsOf(error) });
}

function answer(service: OrgService, { id, method, args }: Question): WorkerMessage {
  try {
    const methods: Record<ServiceMethod, (...args: never[]) => unknown> = service;
    return { kind: "answer", id, value: methods[method](...(args as never[])) };
  } catch (error) {
    // The person at the terminal gets the stack; the browser only learns that something failed.
    console.error(error);
    return { kind: "failure", id, message: (error as Error).message };
  }
}

function flexiPages(): readonly FlexiPageDefinition[] {
  const log = new ProblemLog();
  const pages = readFlexiPages(listSourceFiles(root), log);
  log.throwIfAny();
  return pages;
}

function recordActions(): readonly RecordAction[] {
  const log = new ProblemLog();
  const actions = readRecordActions(listSourceFiles(root), log);
  log.throwIfAny();
  return actions;
}

function screenFlow(): Flow {
  const log = new ProblemLog();
  const flow = readScreenFlow(SCREEN_FLOW, listSourceFiles(root), log);
  log.throwIfAny();
  if (flow === undefined) throw new Error(`force-app has no flow ${SCREEN_FLOW}.`);
  return flow;
}

function pageNamed(pages: readonly FlexiPageDefinition[], wanted: string): FlexiPageDefinition {
  const page = pages.find(({ name }) => name === wanted);
  if (page === undefined) throw new Error(`force-app has no flexipage ${wanted}.`);
  return page;
}

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof OrgProblems) return error.problems;
  console.error(error);
  return [
    { path: "local-org", line: 1, column: 1, message: `The org could not be opened: ${(error as Error).message}` }
  ];
}
