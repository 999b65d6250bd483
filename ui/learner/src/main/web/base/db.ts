/** The one IndexedDB of the app. Its outbox is never dropped: a new version only adds stores. */

const NAME = 'xiangxue';
const VERSION = 2;

export type Store = 'meta' | 'credentials' | 'pieces' | 'open' | 'answers' | 'packs' | 'chunks';

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened = opened || connect();
  return opened;
}

const KEYS: Readonly<Record<Store, string | null>> = {
  meta: null,
  credentials: 'id',
  pieces: 'id',
  open: 'tab',
  answers: 'key',
  packs: 'slug',
  chunks: 'key',
};

/** A tab that was open before an update uses the newer database, in which all its stores are. */
function connect(version: number | null = VERSION): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = version === null ? indexedDB.open(NAME) : indexedDB.open(NAME, version);
    request.onupgradeneeded = () => {
      const db = request.result;
      (Object.keys(KEYS) as Store[])
        .filter(store => !db.objectStoreNames.contains(store))
        .forEach(store => db.createObjectStore(store, KEYS[store] === null ? {} : { keyPath: KEYS[store] }));
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => {
        request.result.close();
        opened = null;
      };
      resolve(request.result);
    };
    request.onerror = () => {
      if (request.error && request.error.name === 'VersionError' && version !== null) {
        resolve(connect(null));
        return;
      }
      opened = null;
      reject(request.error);
    };
  });
}

/** Runs `work` in one transaction and resolves when the disk has it all, or nothing. */
export async function change(stores: Store[], work: (tx: IDBTransaction) => void): Promise<void> {
  const db = await open();
  return new Promise((resolve, reject) => {
    const tx = db.transaction(stores, 'readwrite');
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
    work(tx);
  });
}

/** What one request finds; undefined when there is nothing. */
export async function find<T>(store: Store, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const db = await open();
  return new Promise((resolve, reject) => {
    const request = ask(db.transaction(store).objectStore(store));
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
}

export function meta<T>(key: string): Promise<T | undefined> {
  return find('meta', s => s.get(key));
}

export function setMeta(key: string, value: unknown): Promise<void> {
  return change(['meta'], tx => tx.objectStore('meta').put(value, key));
}
