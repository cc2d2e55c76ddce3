/** Quick actions that open a component: `Object.Name.quickAction-meta.xml`. */
import { readMetadata } from "../../org/metadata/element.ts";
import type { SourceFile } from "../../org/metadata/files.ts";
import type { ProblemLog } from "../../org/problems.ts";
import type { RecordAction } from "../session.ts";

const FILE = /^(\w+)\.(\w+)\.quickAction-meta\.xml$/;

/** Actions of other kinds are not drawn. */
export function readRecordActions(files: readonly SourceFile[], log: ProblemLog): RecordAction[] {
  return files.flatMap((file) => readAction(file, log) ?? []);
}

function readAction(file: SourceFile, log: ProblemLog): RecordAction | undefined {
  const [, objectApiName, name] = FILE.exec(file.name) ?? [];
  if (objectApiName === undefined || name === undefined) return undefined;
  const root = readMetadata(file, "QuickAction", log);
  if (!root) return undefined;
  const text = (wanted: string): string | undefined => root.children.find((child) => child.name === wanted)?.text;
  const component = text("lightningWebComponent");
  if (text("actionSubtype") !== "ScreenAction" || component === undefined) return undefined;
  return { name, label: text("label") ?? name, objectApiName, component };
}
