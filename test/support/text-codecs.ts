import { TextDecoder, TextEncoder } from "node:util";

/** jsdom lacks them; to be imported before anything that reads files. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
