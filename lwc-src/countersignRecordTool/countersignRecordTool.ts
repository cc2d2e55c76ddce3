import { LightningElement, api } from "lwc";
import { problemFromError, type Problem } from "c/countersignErrors";
import type { ConnectionSummary } from "countersign/adminWire";

type State<Answer> =
  | { kind: "idle" }
  | { kind: "asking" }
  | { kind: "answered"; answer: Answer }
  | { kind: "unanswered"; problem: Problem };

/**
 * A tool that asks the server one question about a connection and a record. Another record is another question: the
 * answer to the last one goes, also one that is still on its way.
 */
export default class CountersignRecordTool<Answer> extends LightningElement {
  @api connection!: ConnectionSummary;

  state: State<Answer> = { kind: "idle" };
  /** What takes the focus when the server has answered. */
  protected answerSelector = "";
  private record: string | null = null;
  private focusWanted = false;
  private turn = 0;

  /** The record whose fields are read; null for none. */
  @api
  get recordId(): string | null {
    return this.record;
  }
  set recordId(recordId: string | null) {
    this.record = recordId;
    this.turn++;
    this.state = { kind: "idle" };
  }

  disconnectedCallback(): void {
    this.turn++;
  }

  renderedCallback(): void {
    if (this.focusWanted) {
      this.focusWanted = false;
      this.template!.querySelector<HTMLElement>(`${this.answerSelector}, c-countersign-error`)?.focus();
    }
  }

  get isAsking(): boolean {
    return this.state.kind === "asking";
  }

  get problem(): Problem | undefined {
    return this.state.kind === "unanswered" ? this.state.problem : undefined;
  }

  protected get answer(): Answer | undefined {
    return this.state.kind === "answered" ? this.state.answer : undefined;
  }

  /**
   * Asks, and shows what comes of it unless something else was asked since. Never rejects: a call without an answer is
   * a state as well, which `failure` puts into words. The answer comes back also when it is not shown any more.
   */
  protected async ask(question: () => Promise<Answer>, failure: string): Promise<Answer | undefined> {
    const turn = ++this.turn;
    this.state = { kind: "asking" };
    const state = await answerTo(question, failure);
    if (turn === this.turn) {
      this.state = state;
      this.focusWanted = true;
    }
    return state.kind === "answered" ? state.answer : undefined;
  }
}

async function answerTo<Answer>(question: () => Promise<Answer>, failure: string): Promise<State<Answer>> {
  try {
    return { kind: "answered", answer: await question() };
  } catch (error: unknown) {
    return { kind: "unanswered", problem: problemFromError(error, failure) };
  }
}
