/** What an application reads of a request, whichever format it came in: Canvas's groups, in Canvas's names. */
export interface CanvasContext {
  readonly userId: string | undefined;
  readonly user: Group;
  readonly organization: Group;
  readonly environment: Group;
}

type Group = Readonly<Record<string, unknown>>;

/** Of a Canvas envelope. Leaves `client` out: its session token is what the new format does without. */
export function contextOfCanvas(envelope: Group): CanvasContext {
  const context = groupOf(envelope["context"]);
  return {
    userId: textOf(envelope["userId"]),
    user: groupOf(context["user"]),
    organization: groupOf(context["organization"]),
    environment: groupOf(context["environment"])
  };
}

/**
 * Of verified claims: groups in one claim `context`, or in a claim each. `parameters` and `record` may be claims of their
 * own; Canvas has them in the environment.
 */
export function contextOfClaims(claims: Group): CanvasContext {
  const groups = { ...claims, ...groupOf(claims["context"]) };
  const user = groupOf(groups["user"]);
  const environment = { ...groupOf(groups["environment"]) };
  for (const name of ["parameters", "record"] as const)
    if (environment[name] === undefined && groups[name] !== undefined) environment[name] = groups[name];
  return { userId: textOf(user["userId"]), user, organization: groupOf(groups["organization"]), environment };
}

function groupOf(value: unknown): Group {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Group) : {};
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
