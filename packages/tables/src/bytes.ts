/** Whether bytes begin with these. */
export const startsWith = (bytes: Uint8Array, beginning: readonly number[]): boolean =>
  bytes.length >= beginning.length && beginning.every((byte, index) => bytes[index] === byte)
