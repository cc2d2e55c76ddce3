/** What the preview asks of the org. Lives on the worker's thread: everything here may block on a callout. */
import type { AuraAnswer, LocalOrg, RestAnswer } from "../../org/open.ts";
import type { FlexiPageDefinition } from "../../org/metadata/types.ts";
import type { LastSend, ShownCallout } from "../last-send.ts";
import type { AppPage, Flow, RecordAction, Session, SessionUser } from "../session.ts";
import { APP_PAGES } from "../settings.ts";
import { recordPageOf } from "./record-page.ts";

export interface ApexRequest {
  /** undefined: the default user. */
  readonly username: string | undefined;
  readonly className: string;
  readonly method: string;
  readonly params: Record<string, unknown>;
}

export interface OrgFacts {
  readonly flexiPage: FlexiPageDefinition;
  readonly appPages: readonly FlexiPageDefinition[];
  readonly homePage: FlexiPageDefinition;
  readonly recordActions: readonly RecordAction[];
  readonly flow: Flow;
  readonly demoRecordId: string;
  /** https origin of an outside service -> origin on this machine. */
  readonly hosts: Readonly<Record<string, string>>;
  /** Guest user of the org's site. */
  readonly siteUser: string;
  /** Usernames of the user switcher, in its order; the first is logged on to begin with. */
  readonly usernames: readonly string[];
}

/** Class behind the component's connection property (`datasource="apex://..."`). */
const CONNECTION_PICKLIST = "ConnectionPicklist";

export class OrgService {
  readonly #org: LocalOrg;
  readonly #facts: OrgFacts;
  readonly #users: readonly SessionUser[];
  /** By username: one user's claims are not another's to see. */
  readonly #lastSends = new Map<string, LastSend>();

  constructor(org: LocalOrg, facts: OrgFacts) {
    this.#org = org;
    this.#facts = facts;
    const all = org.users().map(sessionUser);
    this.#users = facts.usernames.flatMap((username) => all.find((user) => user.username === username) ?? []);
  }

  /** Everything a page needs to start. An unknown or missing name logs on the default user. */
  session(username: string | undefined): Session {
    const user = this.#userNamed(username);
    return {
      user,
      users: this.#users,
      customPermissions: this.#org.customPermissions(user.username),
      page: recordPageOf(this.#facts.flexiPage),
      appPages: this.#appPages(user),
      homePage: appPageOf(this.#facts.homePage),
      recordActions: this.#facts.recordActions,
      flow: this.#facts.flow,
      connections: this.#org.picklist(CONNECTION_PICKLIST),
      demoRecordId: this.#facts.demoRecordId,
      outsideHosts: this.#facts.hosts
    };
  }

  #appPages(user: SessionUser): AppPage[] {
    const permissions = this.#org.customPermissions(user.username);
    const visible = APP_PAGES.filter(({ customPermission }) => permissions.includes(customPermission));
    return this.#facts.appPages.filter(({ name }) => visible.some((page) => page.name === name)).map(appPageOf);
  }

  hasUser(username: string): boolean {
    return this.#users.some((user) => user.username === username);
  }

  apex(request: ApexRequest): AuraAnswer {
    const user = this.#userNamed(request.username);
    const started = performance.now();
    const answer = this.#org.aura({ ...request, username: user.username });
    this.#note(user, request, answer, performance.now() - started);
    return answer;
  }

  /** What the org's site answers to everybody, below `/services/apexrest`. */
  site(method: string, path: string): RestAnswer {
    return this.#org.rest({ username: this.#facts.siteUser, method, path });
  }

  lastSend(username: string | undefined): LastSend | null {
    return this.#lastSends.get(this.#userNamed(username).username) ?? null;
  }

  record(username: string | undefined, recordId: string, fields: readonly string[]): unknown {
    return this.#org.record(this.#userNamed(username).username, recordId, [...fields]) ?? null;
  }

  /** The records a query finds for the user, with these fields. */
  records(username: string | undefined, soql: string, fields: readonly string[]): unknown[] {
    return this.#find(this.#userNamed(username).username, soql).map((id) => this.record(username, id, fields));
  }

  /** The facade has no query of its own: anonymous Apex is how a person would ask an org, too. */
  #find(username: string, soql: string): string[] {
    const ids: string[] = [];
    const { exception } = this.#org.anonymous(`for (SObject row : [${soql}]) { System.debug(row.Id); }`, {
      username,
      onDebug: (id) => ids.push(id)
    });
    // No access to the object is an empty list to a reader of lists.
    return exception === undefined ? ids : [];
  }

  #userNamed(username: string | undefined): SessionUser {
    const found = this.#users.find((user) => user.username === username) ?? this.#users[0];
    if (found === undefined) throw new Error("The sample data has none of the preview's users.");
    return found;
  }

  /** Calls that only read the form leave the panel as it is. */
  #note(user: SessionUser, { className, method }: ApexRequest, answer: AuraAnswer, milliseconds: number): void {
    const callouts = this.#org.lastCallouts().map(shownCallout);
    if (method !== "send" && callouts.length === 0) return;
    this.#lastSends.set(user.username, {
      method: `${className}.${method}`,
      userName: user.name,
      at: new Date().toISOString(),
      milliseconds,
      exception: answer.ok ? undefined : answer.error.message,
      callouts
    });
  }
}

function appPageOf(page: FlexiPageDefinition): AppPage {
  return { ...recordPageOf(page), name: page.name };
}

function sessionUser(user: ReturnType<LocalOrg["users"]>[number]): SessionUser {
  const { id, username, name, permissionSets, userType } = user;
  const isGuest = userType === "Guest";
  const rights = isGuest ? "guest" : permissionSets.map(shortName).join(", ") || "no permission set";
  return { id, username, name, label: `${name} (${rights})`, permissionSets, isGuest, rights };
}

/** All sets here are this package's own: their common prefix would only take the room away. */
const shortName = (permissionSet: string): string => permissionSet.replace(/^Countersign_/, "").replaceAll("_", " ");

/** Member by member, so that whatever is added to a callout record stays on the server until somebody decides otherwise. */
function shownCallout(callout: ReturnType<LocalOrg["lastCallouts"]>[number]): ShownCallout {
  const { host, url, method, status, milliseconds, assertion, error } = callout;
  return {
    host,
    path: new URL(url).pathname,
    method,
    status: status ?? null,
    milliseconds,
    assertion: assertion && { header: assertion.header, claims: assertion.claims },
    error
  };
}
