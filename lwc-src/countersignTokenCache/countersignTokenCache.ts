import { LightningElement, api } from "lwc";
import clearTokens from "@salesforce/apex/CountersignAdminController.clearTokens";
import { adminI18n } from "c/countersignAdminLabels";
import { problemFromError, type Problem } from "c/countersignErrors";
import type { ConnectionSummary, TokenClearing } from "countersign/adminWire";

type State =
  | { kind: "idle" }
  | { kind: "clearing" }
  | { kind: "done"; outcome: TokenClearing }
  | { kind: "failed"; problem: Problem };

const OUTCOMES: Record<TokenClearing, string> = {
  cleared: adminI18n.tokensCleared,
  not_kept: adminI18n.tokensNotKept,
  uncertain: adminI18n.tokensUncertain
};

/** Makes the org forget the access tokens of a connection that it keeps for reuse. */
export default class CountersignTokenCache extends LightningElement {
  @api connection!: ConnectionSummary;

  state: State = { kind: "idle" };
  i18n = adminI18n;

  get isClearing(): boolean {
    return this.state.kind === "clearing";
  }

  get status(): string {
    if (this.state.kind === "done") {
      return OUTCOMES[this.state.outcome];
    }
    return this.isClearing ? adminI18n.tokensClearing : "";
  }

  get problem(): Problem | undefined {
    return this.state.kind === "failed" ? this.state.problem : undefined;
  }

  async handleClear(): Promise<void> {
    // A second click can arrive before the button is drawn disabled.
    if (this.isClearing) {
      return;
    }
    this.state = { kind: "clearing" };
    this.state = await clear(this.connection.developerName);
  }
}

/** Never rejects: a failure is a state as well. */
async function clear(connectionName: string): Promise<State> {
  try {
    return { kind: "done", outcome: await clearTokens({ connectionName }) };
  } catch (error: unknown) {
    return { kind: "failed", problem: problemFromError(error, adminI18n.tokensClearFailed) };
  }
}
