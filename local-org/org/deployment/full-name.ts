/** `Type.Record` or `Type__mdt.Record`, as the documentation writes full names of custom metadata records. */
export interface RecordName {
  /** API name with `__mdt`. */
  readonly type: string;
  readonly developerName: string;
}

export function readFullName(fullName: string | null): RecordName | undefined {
  const [type, developerName, ...rest] = (fullName ?? "").split(".");
  if (!type || !developerName || rest.length > 0) return undefined;
  return { type: /__mdt$/i.test(type) ? type : `${type}__mdt`, developerName };
}

/** As a retrieve names a record. */
export const fullNameOf = ({ type, developerName }: RecordName): string =>
  `${type.replace(/__mdt$/i, "")}.${developerName}`;
