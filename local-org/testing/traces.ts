import type { ApexSource, Program } from "../apex/compile.ts";
import type { SyntaxCache } from "../apex/syntax/cache.ts";
import { memberLines, type MemberKey, type MemberLines } from "./affected.ts";
import { coverageOf } from "./coverage.ts";
import type { ClassCoverage } from "./types.ts";

/** Which members each test has run through, over many programs: until it runs again, what it ran through last. */
export class Traces {
  readonly #members = new Map<string, ReadonlySet<MemberKey>>();

  /** A test that has never run may be affected by anything. */
  isAffected(test: string, changed: readonly MemberKey[]): boolean {
    const touched = this.#members.get(test);
    return !touched || changed.some((member) => touched.has(member));
  }

  /** For the tests of one program. */
  of(program: Program, sources: readonly ApexSource[], cache: SyntaxCache): ProgramTraces {
    return new ProgramTraces(program, sources, cache, (test, members) => this.#members.set(test, members));
  }
}

class ProgramTraces {
  readonly #program: Program;
  readonly #sources: ReadonlyMap<string, ApexSource>;
  readonly #cache: SyntaxCache;
  readonly #note: (test: string, members: ReadonlySet<MemberKey>) => void;
  readonly #lines = new Map<string, readonly MemberLines[]>();
  /** Executions by line, by path, of all tests so far. */
  readonly #hits = new Map<string, Uint32Array>();

  constructor(
    program: Program,
    sources: readonly ApexSource[],
    cache: SyntaxCache,
    note: (test: string, members: ReadonlySet<MemberKey>) => void
  ) {
    this.#program = program;
    this.#sources = new Map(sources.map((source) => [source.path, source]));
    this.#cache = cache;
    this.#note = note;
  }

  /** What the test runs through is noted. */
  during<T>(test: string, block: () => T): T {
    const { coverage } = this.#program;
    for (const counter of coverage.values()) counter.reset();
    const result = block();
    const touched = [...coverage].filter(([, { hits }]) => hits.some((count) => count > 0));
    this.#note(test, new Set(touched.flatMap(([path, { hits }]) => this.#membersIn(path, hits))));
    for (const [path, { hits }] of touched) this.#add(path, hits);
    return result;
  }

  coverage(): ClassCoverage[] {
    return coverageOf(this.#program, this.#hits);
  }

  #membersIn(path: string, hits: Uint32Array): MemberKey[] {
    return this.#membersOf(path)
      .filter(({ first, last }) => hits.subarray(first, last + 1).some((count) => count > 0))
      .map(({ key }) => key);
  }

  #membersOf(path: string): readonly MemberLines[] {
    const known = this.#lines.get(path);
    if (known) return known;
    const source = this.#sources.get(path);
    const lines = source ? memberLines(source, this.#cache) : [];
    this.#lines.set(path, lines);
    return lines;
  }

  #add(path: string, hits: Uint32Array): void {
    const sum = this.#hits.get(path) ?? new Uint32Array(hits.length);
    hits.forEach((count, line) => (sum[line] = (sum[line] ?? 0) + count));
    this.#hits.set(path, sum);
  }
}
