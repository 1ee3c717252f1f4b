const STORE = "copies";
const KEY = "last";

export interface LocalCopy {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Keeps one file in this browser, in the place of the former one. Only ever called when the user has asked for it. */
export async function keepCopy(copy: LocalCopy): Promise<void> {
  await inStore("readwrite", (store) => store.put(copy, KEY));
}

/** The file that was kept, if any. */
export async function keptCopy(): Promise<LocalCopy | undefined> {
  return (await inStore("readonly", (store) => store.get(KEY))) as LocalCopy | undefined;
}

/** Leaves nothing of ours in this browser. */
export async function dropCopy(): Promise<void> {
  await inStore("readwrite", (store) => store.clear());
}

function inStore(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("heji", 1);
    opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error ?? new Error("IndexedDB"));
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onabort = () => reject(transaction.error ?? new Error("IndexedDB"));
    };
  });
}
