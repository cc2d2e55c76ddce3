import type { Check, Outcome, Problem } from "./check.ts";

export interface Finding extends Problem {
  readonly check: string;
}

export interface Verdict {
  readonly check: string;
  readonly state: "passed" | "failed" | "skipped";
  readonly findings: readonly Finding[];
  readonly examined: string;
  readonly milliseconds: number;
  readonly skipped?: string;
}

export interface RunOptions {
  readonly root: string;
  /** How many checks run at the same time. */
  readonly atOnce: number;
  /** In CI there is no excuse: what cannot run has failed. */
  readonly ci: boolean;
  onVerdict?(verdict: Verdict): void;
}

/** Runs the checks side by side; a check that breaks is a finding and hides nothing of the others. */
export async function runChecks(checks: readonly Check[], options: RunOptions): Promise<Verdict[]> {
  const waiting = [...checks];
  const verdicts: Verdict[] = [];
  const lane = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const verdict = await judge(check, options);
      verdicts.push(verdict);
      options.onVerdict?.(verdict);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, lane));
  return verdicts;
}

async function judge(check: Check, { root, ci }: RunOptions): Promise<Verdict> {
  const start = performance.now();
  const outcome = await check.run(root).catch(broken);
  const skipped = outcome.skipped;
  const problems = [
    ...outcome.problems,
    ...(check.optional ? [] : (emptyRun(outcome) ?? [])),
    ...(skipped && ci ? [inRepository(skipped)] : [])
  ];
  return {
    check: check.name,
    state: problems.length > 0 ? "failed" : skipped ? "skipped" : "passed",
    findings: unique(problems).map((problem) => ({ ...problem, check: check.name })),
    examined: `${outcome.examined.count} ${outcome.examined.what}`,
    milliseconds: performance.now() - start,
    ...(skipped ? { skipped } : {})
  };
}

/** A check that found nothing to look at would stay green for ever. */
function emptyRun({ examined, problems, skipped }: Outcome): Problem[] | undefined {
  if (examined.count > 0 || problems.length > 0 || skipped) return undefined;
  return [inRepository(`found no ${examined.what} to check`)];
}

function broken(error: unknown): Outcome {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { problems: [inRepository(`could not run: ${message}`)], examined: { count: 0, what: "files" } };
}

const inRepository = (message: string): Problem => ({ file: ".", line: 1, column: 1, message });

/** In the order of the files; a constant that is wrong in three places is wrong once. */
const unique = (problems: readonly Problem[]): Problem[] =>
  [
    ...new Map(problems.map((each) => [`${each.file}:${each.line}:${each.column} ${each.message}`, each])).values()
  ].sort(byPlace);

const byPlace = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
