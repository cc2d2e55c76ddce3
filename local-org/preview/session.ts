/** What the page knows of the org when it is loaded; written into the page by the server, read by the shell. */

export interface SessionUser {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  /** Name and what the user may do, for the user switcher. */
  readonly label: string;
  /** What the user may do, alone. */
  readonly rights: string;
  readonly isGuest: boolean;
  readonly permissionSets: readonly string[];
}

export interface PlacedComponent {
  /** `countersign`, or a standard one: `force:highlightsPanel`. */
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  /** Tabs of a tab set, in order. */
  readonly tabs: readonly PageTab[];
}

export interface PageTab {
  readonly label: string;
  readonly components: readonly PlacedComponent[];
}

/** A page of its own, with a tab that leads to it. */
export interface AppPage extends RecordPage {
  readonly name: string;
}

/** A button on records of an object that opens a component in a dialog. */
export interface RecordAction {
  readonly name: string;
  readonly label: string;
  readonly objectApiName: string;
  readonly component: string;
}

/** One screen of a flow: a component, and texts in which `{!name}` stands for a variable of the flow. */
export interface FlowScreen {
  readonly allowBack: boolean;
  readonly component?: string;
  /** By attribute of the component: fixed values. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** By attribute: the variable that it gets. */
  readonly references?: Readonly<Record<string, string>>;
  /** By attribute: the variable that gets it. */
  readonly outputs?: Readonly<Record<string, string>>;
  readonly texts: readonly string[];
}

export interface Flow {
  readonly name: string;
  readonly label: string;
  readonly screens: readonly FlowScreen[];
}

/** The record page as its flexipage places it. */
export interface RecordPage {
  readonly label: string;
  readonly regions: Readonly<Record<string, readonly PlacedComponent[]>>;
}

export interface Option {
  readonly label: string;
  readonly value: string;
}

export interface Session {
  readonly user: SessionUser;
  readonly users: readonly SessionUser[];
  readonly customPermissions: readonly string[];
  readonly page: RecordPage;
  /** Pages whose tabs the user sees. */
  readonly appPages: readonly AppPage[];
  readonly homePage: AppPage;
  /** Screen actions of the records. */
  readonly recordActions: readonly RecordAction[];
  readonly flow: Flow;
  /** What the App Builder would offer for the component's connection property. */
  readonly connections: readonly Option[];
  readonly demoRecordId: string;
  /** https origin of an outside service -> origin on this machine. */
  readonly outsideHosts: Readonly<Record<string, string>>;
}

/** Id of the script element that carries the session. */
export const SESSION_ELEMENT = "preview-session";
