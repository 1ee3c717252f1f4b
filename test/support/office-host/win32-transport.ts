import type { Traffic } from "./faults";
import type { OfficeApp } from "./api-levels";
import { COMMAND_COMPLETED, DIALOG_EVENT, OfficeShell } from "./office-shell";
import type { RichApiHost } from "./rich-api";
import { ActionType, type WireRequest } from "./wire";

const EXECUTE_BATCH = 93;
const BATCH_MESSAGE_EVENT = 33;
const BATCH_EVENT_CATEGORY = 65536;
const NOT_SUPPORTED = 5000;
/** What Excel answers while a cell is being edited. */
const IN_CELL_EDIT = 5004;
/** Set on requests of a run with delayForCellEdit. */
const DELAY_FOR_CELL_EDIT = 64;
/** Where the batches of add-ins travel; the client's own messages may travel elsewhere. */
const OWN_BATCHES = "IterativeExecutor";
const EDITING_POLL_MS = 5;
/** Excel on the web refuses larger requests and answers; the emulator holds every test to that. */
export const MESSAGE_LIMIT = 5 * 1024 * 1024;

/** Letting go of references after a run is the client's own affair: nobody waits for that message. */
const isCleanUp = ({ Actions }: WireRequest): boolean =>
  Actions.every(
    ({ ActionType: type, Name }) => type === ActionType.instantiate || Name === "_RemoveReference",
  );

/** The client's own message behind Office.addin.showAsTaskpane(). */
const showsPane = ({ Actions }: WireRequest): boolean =>
  Actions.some(({ Name }) => Name === "SetAppRuntimeState");

type Listener = (id: number, message: unknown) => void;
export const safeArray = (items: readonly unknown[]): unknown => ({
  toArray: () => items,
  dimensions: () => 1,
  getItem: (index: number) => items[index],
});

/** UTF-8; jsdom has no TextEncoder. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

export type OfficeColours = Readonly<Record<string, number>>;

export interface Win32Options {
  readonly host: RichApiHost;
  readonly traffic: Traffic;
  /** What Office.context.requirements reports. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Whether the user is in the middle of editing a cell. */
  readonly isEditing: () => boolean;
  /** Excel where it is absent. */
  readonly app?: OfficeApp;
  /** Calls of the Common API by their number; undefined where one is not supported. */
  readonly commonCall?: (
    id: number,
    parameters: readonly unknown[],
  ) => { readonly payload: unknown } | undefined;
  readonly locale?: string;
  /** Colours that Office.context.officeTheme reports, 0xRRGGBB. */
  readonly theme?: OfficeColours;
}

/** Answers the calls that office.js' win32 bundles make through window.external. Resolves events to the page. */
export class Win32Transport {
  private readonly listeners: { readonly id: number; readonly target: string; readonly handle: Listener }[] =
    [];
  private readonly settings: Record<string, unknown> = {};
  readonly shell = new OfficeShell((eventId, payload) => {
    for (const { id, handle } of [...this.listeners]) if (id === eventId) handle(id, safeArray(payload));
  });

  constructor(private readonly options: Win32Options) {}

  /** To be called before office.js is loaded. */
  install(window: object): void {
    Object.defineProperty(window, "external", { value: this.external(), configurable: true, writable: true });
  }

  raise(eventType: number, target: string, payload: object): void {
    for (const { id, handle } of this.listeners)
      if (id === BATCH_MESSAGE_EVENT)
        handle(
          id,
          safeArray([
            safeArray([BATCH_EVENT_CATEGORY, eventType, target, JSON.stringify(payload), 0, false]),
          ]),
        );
  }

  private external(): object {
    const { listeners } = this;
    return {
      GetHostInfo: () => `${this.app()}$Win32$16.01$${this.locale()}$$$$0`,
      GetContext: () => this.context(),
      GetLoggingAllowed: () => false,
      Execute: (id: number, parameters: readonly unknown[], callback: (result: unknown) => void) => {
        if (id === EXECUTE_BATCH) void this.execute(parameters).then(callback);
        else if (id === COMMAND_COMPLETED) {
          this.shell.completed(String(parameters[0]));
          setTimeout(() => callback(0));
        } else {
          const answer = this.options.commonCall?.(id, parameters);
          setTimeout(() => callback(answer ? safeArray([0, answer.payload]) : NOT_SUPPORTED));
        }
      },
      RegisterEvent: (id: number, target: string, handle: Listener, callback: (code: number) => void) => {
        listeners.push({ id, target, handle });
        if (id === DIALOG_EVENT) this.shell.openDialog(target);
        setTimeout(() => callback(0));
      },
      UnregisterEvent: (id: number, target: string, callback: (code: number) => void) => {
        const index = listeners.findIndex((known) => known.id === id && known.target === target);
        if (index >= 0) listeners.splice(index, 1);
        setTimeout(() => callback(0));
      },
    };
  }

  private async execute(parameters: readonly unknown[]): Promise<unknown> {
    await Promise.resolve();
    const [partition, , , , body, , flags] = parameters[0] as readonly unknown[];
    while (partition === OWN_BATCHES && this.options.isEditing()) {
      if (!(Number(flags) & DELAY_FOR_CELL_EDIT)) return safeArray([IN_CELL_EDIT]);
      await new Promise((resolve) => setTimeout(resolve, EDITING_POLL_MS));
    }
    const text = Array.isArray(body) ? body.join("") : String(body);
    const request = JSON.parse(text) as WireRequest;
    const sent = byteLength(text);
    if (sent > MESSAGE_LIMIT) return this.tooLarge("RequestPayloadSizeLimitExceeded", sent, 0, request);
    if (showsPane(request)) this.shell.panesShown += 1;
    const isOwn = partition === OWN_BATCHES && !isCleanUp(request);
    const answer = JSON.stringify(this.options.host.process(request, isOwn));
    const received = byteLength(answer);
    if (received > MESSAGE_LIMIT)
      return this.tooLarge("ResponsePayloadSizeLimitExceeded", sent, received, request);
    if (isOwn) this.record(request, sent, received);
    return safeArray([0, [200, [], answer]]);
  }

  private tooLarge(code: string, sent: number, received: number, request: WireRequest): unknown {
    this.record(request, sent, received);
    const Error = { Code: code, Message: code, HttpStatusCode: 413, ActionIndex: 0, Location: "" };
    return safeArray([0, [200, [], JSON.stringify({ Results: [], TraceIds: [], Error })]]);
  }

  private record(request: WireRequest, requestBytes: number, answerBytes: number): void {
    this.options.traffic.record({ requestBytes, answerBytes, actions: request.Actions.length });
  }

  private app(): OfficeApp {
    return this.options.app ?? "Excel";
  }

  private locale(): string {
    return this.options.locale ?? "zh-CN";
  }

  private context(): object {
    const { settings } = this;
    const theme = this.options.theme ?? {
      bodyBackgroundColor: 0xffffff,
      bodyForegroundColor: 0x000000,
      controlBackgroundColor: 0xf0f0f0,
      controlForegroundColor: 0x222222,
    };
    return {
      GetAppType: () => (this.app() === "Excel" ? 1 : 2),
      GetSolutionRef: () => "heji",
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => this.locale(),
      GetAppDataLocale: () => this.locale(),
      GetDocUrl: () => (this.app() === "Excel" ? "C:\\budget\\workbook.xlsx" : "C:\\budget\\report.docx"),
      GetAppCapabilities: () => 1,
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetCorrelationId: () => "00000000-0000-0000-0000-000000000000",
      GetInstanceId: () => "instance",
      GetTouchEnabled: () => false,
      GetCommerceAllowed: () => true,
      GetSupportedMatrix: () => JSON.stringify(this.options.requirementSets),
      GetHostCustomMessage: () => null,
      GetHostFullVersion: () => "16.0.14332.20000",
      GetInitialDisplayMode: () => 0,
      GetOfficeThemeInfo: () => JSON.stringify(theme),
      GetSettings: () => ({
        Read: (keys: unknown[], values: unknown[]) => {
          keys.push(...Object.keys(settings));
          values.push(...Object.values(settings));
        },
        Write: (keys: readonly string[], values: readonly unknown[]) => {
          for (const key of Object.keys(settings)) Reflect.deleteProperty(settings, key);
          keys.forEach((key, index) => (settings[key] = values[index]));
        },
      }),
    };
  }
}
