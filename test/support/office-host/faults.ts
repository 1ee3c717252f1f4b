import { RichApiError } from "./model";
import type { WireRequest } from "./wire";

/** Message `message` (counted from 1) fails after `afterActions` of its actions were carried out. */
export interface Fault {
  readonly message: number;
  readonly afterActions: number;
  readonly code?: string;
}

export interface Exchange {
  readonly requestBytes: number;
  readonly answerBytes: number;
  readonly actions: number;
}

/** Counts what went over the wire since the last reset, and breaks a message where a test wants it broken. */
export class Traffic {
  private readonly log: Exchange[] = [];
  private fault: Fault | undefined;

  get exchanges(): readonly Exchange[] {
    return this.log;
  }

  get messages(): number {
    return this.log.length;
  }

  get bytesSent(): number {
    return this.log.reduce((total, { requestBytes }) => total + requestBytes, 0);
  }

  get largestMessage(): number {
    return Math.max(0, ...this.log.flatMap(({ requestBytes, answerBytes }) => [requestBytes, answerBytes]));
  }

  reset(fault?: Fault): void {
    this.log.length = 0;
    this.fault = fault;
  }

  record(exchange: Exchange): void {
    this.log.push(exchange);
  }

  /** Throws when the message that is being carried out is to fail before its action `index`. */
  beforeAction(index: number, request: WireRequest): void {
    const { fault } = this;
    if (!fault || this.log.length + 1 !== fault.message) return;
    if (index !== Math.min(fault.afterActions, request.Actions.length - 1)) return;
    this.fault = undefined;
    throw new RichApiError(fault.code ?? "GeneralException", "emulator: injected fault", 500);
  }
}
