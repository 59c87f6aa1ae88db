/** The browser's storages, empty; what a tab keeps across a reload. */
export function emptyStorages(): void {
  for (const name of ['sessionStorage', 'localStorage'] as const)
    Object.defineProperty(globalThis, name, { value: storage(), configurable: true });
}

function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (place) => [...kept.keys()][place] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
