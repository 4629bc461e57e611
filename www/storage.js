// A key-value store on this device (IndexedDB).

const STORE = "kept";

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Opens the store; fails where the browser forbids it. */
export async function openStorage() {
  const opening = indexedDB.open("depeche", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await settled(opening);
  /** @param {IDBTransactionMode} mode */
  const store = (mode) => database.transaction(STORE, mode).objectStore(STORE);
  return {
    /** @param {string} key @returns {Promise<unknown>} */
    get: (key) => settled(store("readonly").get(key)),
    /** @param {string} key @param {unknown} value */
    set: (key, value) => settled(store("readwrite").put(value, key)),
    /** @param {string} key */
    delete: (key) => settled(store("readwrite").delete(key)),
  };
}
