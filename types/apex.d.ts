/** One declaration per Apex method; `npm run check` resolves each import against the class itself. */
declare module "@salesforce/apex/CountersignController.describe" {
  import type { ConnectionForm } from "countersign/wire";
  export default function describe(parameters: {
    connectionName: string;
    recordId: string | null;
  }): Promise<ConnectionForm>;
}

declare module "@salesforce/apex/CountersignController.send" {
  import type { Receipt, WireValue } from "countersign/wire";
  export default function send(parameters: {
    connectionName: string;
    recordId: string | null;
    inputs: Record<string, WireValue>;
    idempotencyKey: string;
  }): Promise<Receipt>;
}

declare module "@salesforce/apex/CountersignController.history" {
  import type { SendSummary } from "countersign/wire";
  export default function history(parameters: {
    connectionName: string;
    recordId: string | null;
  }): Promise<SendSummary[]>;
}

declare module "@salesforce/apex/CountersignController.connectionsFor" {
  import type { ConnectionChoice } from "countersign/wire";
  export default function connectionsFor(parameters: { recordId: string }): Promise<ConnectionChoice[]>;
}

declare module "@salesforce/apex/CountersignController.checkStatus" {
  import type { Receipt } from "countersign/wire";
  export default function checkStatus(parameters: {
    connectionName: string;
    recordId: string | null;
    reference: string;
  }): Promise<Receipt>;
}
