import { report, summary } from "../../../test/admin-fixtures";
import { blank, editable, PRESETS, problemAt } from "../../../test/edit-fixtures";
import { child, find, findAll, flush, hasFocus, listen, mount, query, textOf } from "../../../test/lwc";
import connectionToEdit from "@salesforce/apex/CountersignEditController.connectionToEdit";
import presets from "@salesforce/apex/CountersignEditController.presets";
import type CountersignError from "c/countersignError";
import { format, i18n } from "c/countersignLabels";
import { saveConnection, type SaveOutcome } from "c/countersignSaving";
import CountersignSetup, { type SavedDetail } from "c/countersignSetup";
import type CountersignSetupFields from "c/countersignSetupFields";
import { setupI18n } from "c/countersignSetupLabels";
import type CountersignSetupPresets from "c/countersignSetupPresets";
import type { ConnectionEdit, EditableConnection, EditableRecord, EditProblem } from "countersign/editWire";

jest.mock(
  "@salesforce/apex/CountersignEditController.connectionToEdit",
  () => ({ __esModule: true, default: jest.fn() }),
  { virtual: true }
);
jest.mock("@salesforce/apex/CountersignEditController.presets", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});
jest.mock(
  "@salesforce/apex/CountersignClaimController.vocabulary",
  () => ({ __esModule: true, default: jest.fn(() => new Promise(() => undefined)) }),
  { virtual: true }
);
for (const method of ["form", "runTest"]) {
  jest.doMock(
    `@salesforce/apex/CountersignAdminController.${method}`,
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
  );
}
jest.mock("c/countersignSaving", () => ({ __esModule: true, saveConnection: jest.fn() }));

type Fields = HTMLElement & CountersignSetupFields;
type Presets = HTMLElement & CountersignSetupPresets;
type ErrorPanel = HTMLElement & CountersignError;

const loadMock = jest.mocked(connectionToEdit);
const saveMock = jest.mocked(saveConnection);

beforeEach(() => {
  loadMock.mockReset().mockResolvedValue(editable());
  jest.mocked(presets).mockReset().mockResolvedValue(PRESETS);
  saveMock.mockReset().mockResolvedValue({ kind: "saved" });
});

const open = (connectionName: string | null = "Quotes", more: object = {}): Promise<HTMLElement> =>
  mount(CountersignSetup, { connectionName, ...more });
const fields = (element: HTMLElement): Fields => child<Fields>(element, "c-countersign-setup-fields")!;
const presetStep = (element: HTMLElement): Presets => child<Presets>(element, "c-countersign-setup-presets")!;
const current = (element: HTMLElement): string | undefined => find(element, "step").dataset.current;
const stepButton = (element: HTMLElement, name: string): HTMLElement =>
  child(child(element, "c-countersign-setup-path")!, `[data-step="${name}"]`)!;
const message = (element: HTMLElement): string => find<ErrorPanel>(element, "save-problem").problem.message;
const edited = (): ConnectionEdit => saveMock.mock.calls.at(-1)![0];

async function press(element: HTMLElement, id: string): Promise<void> {
  find(element, id).click();
  await flush();
}

async function goTo(element: HTMLElement, name: string): Promise<void> {
  stepButton(element, name).click();
  await flush();
}

async function type(element: HTMLElement, field: string, value: unknown): Promise<void> {
  fields(element).dispatchEvent(new CustomEvent("valuechange", { detail: { field, value } }));
  await flush();
}

async function call(element: HTMLElement, label: string, apiName: string): Promise<void> {
  presetStep(element).dispatchEvent(new CustomEvent("namechange", { detail: { label, name: apiName } }));
  await flush();
}

describe("opening", () => {
  it("says that it is loading", async () => {
    loadMock.mockReturnValue(new Promise<EditableConnection>(() => undefined));
    const element = await open();
    expect(find(element, "status").textContent).toBe(i18n.loading);
    await expect(element).toBeAccessible();
  });

  it("says why it cannot, and tries again", async () => {
    loadMock.mockRejectedValueOnce({ body: { message: "No." } });
    const element = await open();
    const panel = child<ErrorPanel>(element, "c-countersign-error")!;
    expect(panel.problem.message).toBe("No.");
    panel.dispatchEvent(new CustomEvent("retry"));
    await flush();
    expect(textOf(find(element, "title"))).toBe(format(setupI18n.titleEdit, "Quote service"));
  });

  it("starts a new connection with the kind of service", async () => {
    loadMock.mockResolvedValue(blank());
    const element = await open(null);
    expect(loadMock).toHaveBeenCalledWith({ connectionName: null });
    expect(textOf(find(element, "title"))).toBe(setupI18n.titleNew);
    expect(current(element)).toBe("preset");
    expect(presetStep(element).isNew).toBe(true);
    expect(hasFocus(find(element, "title"))).toBe(true);
    expect(query(element, "back")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("goes on at the first step that is not done, and says what is needed there", async () => {
    const problems = [problemAt("Issuer__c", { isMissing: true }), problemAt("Gone__c", { isMissing: true })];
    const { values } = editable();
    loadMock.mockResolvedValue(editable({ problems, values: { ...values, Issuer__c: null } }));
    const element = await open();
    expect(current(element)).toBe("identity");
    expect(find(element, "needed").textContent).toBe(format(setupI18n.needed, "Label of Issuer__c"));
    expect(textOf(stepButton(element, "identity"))).toContain(setupI18n.stateOpen);
    expect(stepButton(element, "identity").getAttribute("aria-current")).toBe("step");
    await type(element, "Issuer__c", "me");
    expect(query(element, "needed")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it.each(["identity", "token", "service", "claims", "test"])("is accessible at the step %s", async (step) => {
    const element = await open("Quotes", { summary: summary() });
    await goTo(element, "preset");
    await goTo(element, step);
    expect(current(element)).toBe(step);
    expect(hasFocus(find(element, "heading"))).toBe(true);
    await expect(element).toBeAccessible();
  });
});

describe("filling in", () => {
  it("takes what a preset starts with, and its hints", async () => {
    loadMock.mockResolvedValue(blank());
    const element = await open(null);
    const choose = async (preset: (typeof PRESETS)[number]): Promise<void> => {
      presetStep(element).dispatchEvent(new CustomEvent("presetchange", { detail: { preset } }));
      await flush();
    };
    await choose(PRESETS[1]!);
    await choose(PRESETS[0]!);
    await call(element, "Fresh", "Fresh");
    await goTo(element, "identity");
    expect(fields(element).hints).toEqual({ Issuer__c: "Ask the operator." });
    expect(fields(element).asks).toEqual(["Certificate__c", "Issuer__c"]);
    await press(element, "save");
    expect(edited()).toMatchObject({
      name: "Fresh",
      label: "Fresh",
      values: { Preset__c: "oauth_server", Audience__c: "https://auth.example", Token_Endpoint__c: null },
      claims: []
    });
  });

  it("changes nothing but the hints of a connection that exists", async () => {
    const element = await open();
    await goTo(element, "preset");
    presetStep(element).dispatchEvent(new CustomEvent("presetchange", { detail: { preset: PRESETS[1] } }));
    await flush();
    await press(element, "save");
    expect(edited().values).toEqual({ ...editable().values, Preset__c: "google" });
  });

  it("asks for a name before anything is saved", async () => {
    loadMock.mockResolvedValue(blank());
    const element = await open(null);
    await goTo(element, "token");
    await press(element, "save");
    expect(saveMock).not.toHaveBeenCalled();
    expect(current(element)).toBe("preset");
    const check = jest.spyOn(presetStep(element), "reportValidity").mockReturnValue(false);
    await press(element, "continue");
    expect(check).toHaveBeenCalledTimes(1);
    expect(saveMock).not.toHaveBeenCalled();
  });

  it("takes changes back", async () => {
    const element = await open();
    await goTo(element, "identity");
    expect(query(element, "discard")).toBeNull();
    await type(element, "Issuer__c", "other");
    await press(element, "discard");
    expect(fields(element).values.Issuer__c).toBe("me");
    expect(query(element, "discard")).toBeNull();
  });
});

describe("saving", () => {
  it("says that it is, then goes on, and tells", async () => {
    let finish!: (outcome: SaveOutcome) => void;
    saveMock.mockReturnValue(new Promise((resolve) => (finish = resolve)));
    const element = await open();
    const told = listen<SavedDetail>(element, "saved");
    await goTo(element, "identity");
    await type(element, "Issuer__c", "other");
    await press(element, "continue");
    expect(find(element, "status").textContent).toBe(setupI18n.saving);
    expect(fields(element).disabled).toBe(true);
    await expect(element).toBeAccessible();
    find(element, "save").click();
    finish({ kind: "saved" });
    await flush();
    expect(saveMock).toHaveBeenCalledTimes(1);
    expect(saveMock.mock.calls[0]![1]).toBe("v1");
    expect(told).toEqual([{ developerName: "Quotes" }]);
    expect(current(element)).toBe("token");
    await press(element, "back");
    expect(current(element)).toBe("identity");
  });

  it("goes on when there was nothing to save", async () => {
    saveMock.mockResolvedValue({ kind: "unchanged" });
    const element = await open();
    await press(element, "save");
    expect(find(element, "outcome").textContent).toBe(setupI18n.unchanged);
  });

  it("keeps what was typed when values are refused, and marks them", async () => {
    saveMock.mockResolvedValue({ kind: "refused", problems: [problemAt("Issuer__c")] });
    const element = await open();
    await goTo(element, "identity");
    await type(element, "Issuer__c", "other");
    await press(element, "continue");
    expect(message(element)).toBe(setupI18n.refused);
    expect(hasFocus(find(element, "save-problem"))).toBe(true);
    expect(fields(element).errors).toEqual({ Issuer__c: "Wrong: Issuer__c" });
    expect(fields(element).values.Issuer__c).toBe("other");
    await expect(element).toBeAccessible();
    await type(element, "Issuer__c", "third");
    expect(fields(element).errors).toEqual({});
  });

  it("leads to the step where the refused value is", async () => {
    const problems: EditProblem[] = [problemAt("Claim_Name__c", { record: "Quotes_purpose" })];
    saveMock.mockResolvedValue({ kind: "failed", problems });
    const element = await open();
    await goTo(element, "identity");
    await press(element, "save");
    expect(message(element)).toBe(format(setupI18n.refusedElsewhere, setupI18n.stepClaims));
    await press(element, "problem-step");
    expect(current(element)).toBe("claims");
  });

  it("shows what the server says of the name", async () => {
    const problems = [problemAt("DeveloperName"), problemAt("MasterLabel")];
    saveMock.mockResolvedValue({ kind: "refused", problems });
    loadMock.mockResolvedValue(blank());
    const element = await open(null);
    await call(element, "Fresh", "Fresh");
    await goTo(element, "identity");
    await press(element, "save");
    await press(element, "problem-step");
    expect(presetStep(element).errors).toEqual({ name: "Wrong: DeveloperName", label: "Wrong: MasterLabel" });
    await call(element, "Fresh", "Fresher");
    expect(presetStep(element).errors).toEqual({});
  });

  it.each([
    ["conflict", [problemAt(null, { message: "Too late." })], "Too late."],
    ["unknown", [], setupI18n.timeout]
  ] as ["conflict" | "unknown", EditProblem[], string][])(
    "offers to load again after %s",
    async (kind, problems, text) => {
      saveMock.mockResolvedValue({ kind, problems });
      const element = await open();
      await goTo(element, "identity");
      await type(element, "Issuer__c", "other");
      await press(element, "save");
      expect(message(element)).toBe(text);
      expect(fields(element).values.Issuer__c).toBe("other");
      await press(element, "reload");
      expect(fields(element).values.Issuer__c).toBe("me");
      expect(query(element, "save-problem")).toBeNull();
    }
  );

  it("says that the deployment failed, when nobody says why", async () => {
    saveMock.mockResolvedValue({ kind: "failed", problems: [] });
    const element = await open();
    await press(element, "save");
    expect(message(element)).toBe(setupI18n.failed);
  });

  it("keeps what was typed when the call itself fails", async () => {
    saveMock.mockRejectedValue(new Error(""));
    const element = await open();
    await goTo(element, "identity");
    await type(element, "Issuer__c", "other");
    await press(element, "continue");
    expect(message(element)).toBe(setupI18n.callFailed);
    expect(current(element)).toBe("identity");
    expect(fields(element).values.Issuer__c).toBe("other");
  });
});

describe("testing", () => {
  const tested = async (element: HTMLElement, detail: object): Promise<void> => {
    child(element, "c-countersign-staged-test")!.dispatchEvent(new CustomEvent("tested", { detail }));
    await flush();
  };
  const openTest = async (): Promise<HTMLElement> => {
    const element = await open("Quotes", { summary: summary() });
    await goTo(element, "test");
    return element;
  };

  it("leads from a failed stage to the step that puts it right", async () => {
    const element = await openTest();
    const told = listen(element, "tested");
    await tested(element, { report: report() });
    expect(textOf(find(element, "advice"))).toContain(format(setupI18n.fixAt, setupI18n.stepIdentity));
    await expect(element).toBeAccessible();
    await press(element, "advice-step");
    expect(current(element)).toBe("identity");
    expect(told).toHaveLength(1);
  });

  it("says what comes after a passed test, and nothing where there is nothing to say", async () => {
    const element = await openTest();
    await tested(element, { report: report({ outcome: "passed", stages: [] }) });
    expect(textOf(find(element, "advice"))).toBe(setupI18n.testPassed);
    await tested(element, {});
    expect(query(element, "advice")).toBeNull();
    const unforeseen = report().stages.map((stage) => ({ ...stage, code: "UNEXPECTED", name: "configuration" }));
    await tested(element, { report: report({ stages: unforeseen }) });
    expect(query(element, "advice")).toBeNull();
  });

  it("tries it with the record that was chosen", async () => {
    const element = await openTest();
    child(element, "c-countersign-record-field")!.dispatchEvent(
      new CustomEvent("recordchange", { detail: { recordId: "006000000000001AAA" } })
    );
    await flush();
    const panel = child<HTMLElement & { recordId: string }>(element, "c-countersign-staged-test")!;
    expect(panel.recordId).toBe("006000000000001AAA");
  });

  it("activates and deactivates", async () => {
    const element = await openTest();
    expect(textOf(find(element, "activity"))).toContain(setupI18n.isInactive);
    loadMock.mockResolvedValue(editable({ values: { ...editable().values, Active__c: true } }));
    await press(element, "activate");
    expect(edited().values.Active__c).toBe(true);
    expect(textOf(find(element, "activity"))).toContain(setupI18n.isActive);
    saveMock.mockResolvedValue({ kind: "refused", problems: [problemAt("Issuer__c")] });
    await press(element, "activate");
    expect(edited().values.Active__c).toBe(false);
    expect(query(element, "discard")).toBeNull();
  });

  it("asks to save first, and tests nothing that was never saved", async () => {
    const element = await open();
    await goTo(element, "identity");
    await type(element, "Issuer__c", "other");
    await goTo(element, "test");
    expect(find(element, "save-first").textContent).toBe(setupI18n.saveFirst);
    expect(findAll(element, "c-countersign-staged-test")).toHaveLength(0);
  });
});

it("closes", async () => {
  const element = await open();
  const told = listen(element, "close");
  await press(element, "close");
  expect(told).toHaveLength(1);
});

it("edits claims and response members, and tells them what is wrong", async () => {
  const wrong = problemAt("Claim_Name__c", { record: "Quotes_purpose" });
  loadMock.mockResolvedValue(editable({ problems: [wrong, problemAt("Issuer__c")] }));
  type Editor = HTMLElement & { records: EditableRecord[]; problems: EditProblem[] };
  const element = await open();
  await goTo(element, "claims");
  const editors = ["claim", "member"].map((kind) => child<Editor>(element, `c-countersign-${kind}-editor`)!);
  expect(editors.map(({ problems }) => problems)).toEqual([[wrong], [wrong]]);
  expect(editors[0]!.records).toEqual(editable().claims);
  const records = [{ key: "new", values: {} }];
  for (const editor of editors) {
    editor.dispatchEvent(new CustomEvent("recordschange", { detail: { records } }));
  }
  await flush();
  await press(element, "save");
  expect(edited()).toMatchObject({ claims: records, responseMembers: records });
});

it.each([
  [null, "Brought"],
  ["Quotes", "Quotes"]
])("takes what was imported; an API name that is there stays (%s)", async (opened, kept) => {
  loadMock.mockResolvedValue(opened ? editable() : blank());
  const element = await open(opened);
  await goTo(element, "preset");
  const edit = { name: "Brought", label: "Brought", values: { Issuer__c: "x" }, claims: [], responseMembers: [] };
  const panel = child(element, "c-countersign-import")!;
  panel.dispatchEvent(new CustomEvent("importconnection", { detail: { edit } }));
  await flush();
  await goTo(element, "identity");
  await press(element, "save");
  expect(edited()).toEqual({ ...edit, name: kept });
});
