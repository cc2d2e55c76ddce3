/** Page and org as the sources are now: both are made again when a page is requested after something has changed. */
import { join } from "node:path";
import { keySetCall, publishKeySet } from "../demo/key-set.ts";
import type { Problem } from "../org/problems.ts";
import { buildPreview, type BuildReport } from "./build.ts";
import { projectAt, type Project } from "./bundle/project.ts";
import { OrgClient } from "./org/org-client.ts";
import type { WorkerInput } from "./org/messages.ts";
import { treeStamp } from "./tree-stamp.ts";

export class Workbench {
  readonly project: Project;
  readonly #input: WorkerInput;
  #org: OrgClient;
  #orgStamp: string;
  #refreshing: Promise<readonly Problem[]>;
  #publishedKeySet: string | undefined;

  constructor(input: WorkerInput, onBuilt: (report: BuildReport) => void) {
    this.project = projectAt(input.root);
    this.#input = input;
    this.#orgStamp = orgStamp(input.root);
    // The org opens on its own thread while this one builds the page.
    this.#org = new OrgClient(input);
    this.#refreshing = this.#problems(onBuilt);
  }

  get org(): OrgClient {
    return this.#org;
  }

  /** What the first build and the first opening of the org had to say. */
  started(): Promise<readonly Problem[]> {
    return this.#refreshing;
  }

  /** Brings page and org up to date; the answer is what is wrong with the sources. One after the other. */
  refresh(): Promise<readonly Problem[]> {
    this.#refreshing = this.#refreshing.then(() => this.#refreshOnce());
    return this.#refreshing;
  }

  /** Before Apex calls out, because it cannot be asked while it waits: what receivers find at the org's site. */
  async publishKeySet(): Promise<void> {
    const { method, path } = keySetCall(this.#input.root);
    const answer = await this.#org.ask("site", method, path);
    if (answer.body === this.#publishedKeySet) return;
    await publishKeySet(answer, this.#input.control);
    this.#publishedKeySet = answer.body;
  }

  close(): Promise<void> {
    return this.#org.close();
  }

  async #refreshOnce(): Promise<readonly Problem[]> {
    const stamp = orgStamp(this.project.root);
    if (stamp !== this.#orgStamp) {
      this.#orgStamp = stamp;
      await this.#org.close();
      this.#org = new OrgClient(this.#input);
    }
    return this.#problems();
  }

  async #problems(onBuilt?: (report: BuildReport) => void): Promise<readonly Problem[]> {
    const [report, ofOrg] = await Promise.all([buildPreview(this.project), this.#org.problems()]);
    onBuilt?.(report);
    return [...ofOrg, ...report.problems];
  }
}

function orgStamp(root: string): string {
  const sources = ["force-app/main/default", "force-app/demo", "local-org/data", "config/local-org.json"];
  return treeStamp(sources.map((path) => join(root, path)));
}
