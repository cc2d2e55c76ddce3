import { openOrg, type AnonymousResult, type LocalOrg } from "../../org/open.ts";
import { makeProject, metadata } from "../org/project.ts";

type Files = Readonly<Record<string, string>>;

export const openWith = (files: Files, now?: () => number): LocalOrg =>
  openOrg({ root: makeProject(files), ...(now ? { now } : {}) });

/** A trigger and its metadata file. */
export const trigger = (name: string, object: string, events: string, body: string): Files => ({
  [`force-app/main/default/triggers/${name}.trigger`]: `trigger ${name} on ${object} (${events}) { ${body} }`,
  [`force-app/main/default/triggers/${name}.trigger-meta.xml`]: metadata(
    "ApexTrigger",
    "<apiVersion>66.0</apiVersion><status>Active</status>"
  )
});

/** A platform event with a text field, Note__c. */
export const platformEvent = (name: string, behavior: "PublishAfterCommit" | "PublishImmediately"): Files => ({
  [`force-app/main/default/objects/${name}/${name}.object-meta.xml`]: metadata(
    "CustomObject",
    `<deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType><label>${name}</label><pluralLabel>${name}s</pluralLabel><publishBehavior>${behavior}</publishBehavior>`
  ),
  [`force-app/main/default/objects/${name}/fields/Note__c.field-meta.xml`]: metadata(
    "CustomField",
    "<fullName>Note__c</fullName><label>Note</label><type>Text</type><length>20</length><required>true</required>"
  )
});

export interface Ran extends AnonymousResult {
  readonly lines: readonly string[];
}

/** Runs a script and what comes after it. */
export function ran(org: LocalOrg, source: string, username?: string): Ran {
  const lines: string[] = [];
  const onDebug = (line: string): void => void lines.push(line);
  return { ...org.anonymous(source, { onDebug, ...(username ? { username } : {}) }), lines };
}

/** What a script that must not fail has written to the debug log. */
export function debugged(org: LocalOrg, source: string): readonly string[] {
  const { exception, lines } = ran(org, source);
  if (exception) throw new Error(`${exception.type}: ${exception.message}\n${exception.stack}`);
  return lines;
}

/** The exception that ends a script. */
export function failure(org: LocalOrg, source: string): string {
  const { exception } = ran(org, source);
  return exception ? `${exception.type}: ${exception.message}` : "nothing";
}
