import { find, flush, mount, query } from "../../../test/lwc";
import { format, i18n } from "c/countersignLabels";
import CountersignLaunch from "c/countersignLaunch";
import type { LaunchTarget } from "countersign/wire";

const ORIGIN = "https://app.ledgerline.example";
const PAGE = `${ORIGIN}/launch/4711?once=1`;

const mountLaunch = (launch: Partial<LaunchTarget> = {}, origins = [ORIGIN]): Promise<HTMLElement> =>
  mount(CountersignLaunch, { launch: { url: PAGE, mode: "frame", ...launch }, origins, serviceName: "Ledgerline" });

/** jsdom knows nothing of user activation, and follows no link. */
function activate(isActive: boolean | undefined): jest.Mock {
  Object.defineProperty(navigator, "userActivation", {
    configurable: true,
    value: isActive === undefined ? undefined : { isActive }
  });
  const followed = jest.fn((event: Event) => {
    event.preventDefault();
  });
  document.body.addEventListener("click", followed, { once: true });
  return followed;
}

afterEach(() => {
  Reflect.deleteProperty(navigator, "userActivation");
});

it("shows the page in a frame that knows nothing of this one", async () => {
  const element = await mountLaunch();
  const frame = find<HTMLIFrameElement>(element, "frame");
  expect(frame.getAttribute("src")).toBe(PAGE);
  expect(frame.title).toBe(format(i18n.launchFrameTitle, "Ledgerline"));
  expect(frame.getAttribute("sandbox")!.split(" ")).toEqual([
    "allow-forms",
    "allow-popups",
    "allow-same-origin",
    "allow-scripts"
  ]);
  expect(frame.getAttribute("referrerpolicy")).toBe("no-referrer");
  await expect(element).toBeAccessible();
});

it("opens a tab by itself while the browser still allows it, and once", async () => {
  const followed = activate(true);
  const element = await mountLaunch({ mode: "new_tab" });
  expect(followed).toHaveBeenCalledTimes(1);
  await flush();
  expect(find(element, "status").textContent).toBe(i18n.launchOpened);
  await expect(element).toBeAccessible();
});

it.each([false, undefined])("leaves the click to the user when the browser would block it (%s)", async (isActive) => {
  const followed = activate(isActive);
  const element = await mountLaunch({ mode: "new_tab" });
  const link = find<HTMLAnchorElement>(element, "open");
  expect(followed).not.toHaveBeenCalled();
  expect(link.getAttribute("href")).toBe(PAGE);
  expect(link.target).toBe("_blank");
  expect(link.rel).toBe("noopener noreferrer");
  expect(find(element, "status").textContent).toBe("");
  expect(link.className).toContain("slds-button_brand");
  link.click();
  await flush();
  expect(link.className).not.toContain("slds-button_brand");
  expect(followed).toHaveBeenCalledTimes(1);
  expect(find(element, "status").textContent).toBe(i18n.launchOpened);
  await expect(element).toBeAccessible();
});

const REFUSED = [
  "https://evil.example/",
  "https://app.ledgerline.example.evil.example/",
  "https://app.ledgerline.example@evil.example/",
  "https://user@app.ledgerline.example/",
  "https://app.ledgerline.example:8443/",
  "http://app.ledgerline.example/",
  ["javascript", "alert(1)"].join(":"),
  "data:text/html,hello",
  "//app.ledgerline.example/",
  "/launch",
  " https://app.ledgerline.example/",
  "https:\\\\app.ledgerline.example/",
  "https://app.ledgerline.example/\n",
  ""
];

it.each(REFUSED.flatMap((url) => [{ url, mode: "frame" } as const, { url, mode: "new_tab" } as const]))(
  "follows nothing but an allowed address: %j",
  async (launch) => {
    const followed = activate(true);
    const element = await mountLaunch(launch);
    expect(find(element, "refused").textContent).toBe(i18n.launchRefused);
    expect(query(element, "frame")).toBeNull();
    expect(query(element, "open")).toBeNull();
    expect(followed).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
  }
);

it("follows nothing when no origin is allowed", async () => {
  expect(query(await mountLaunch({}, []), "refused")).not.toBeNull();
});
