const polynomial = 0xedb88320
let table: Uint32Array | undefined

const makeTable = (): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1
    return value
  })

/**
 * The CRC-32 (IEEE) of bytes, as zip archives store it: a number from 0 to 4294967295. Given the one so far, continued over more
 * bytes.
 */
export const crc32 = (bytes: Uint8Array, soFar = 0): number => {
  table ??= makeTable()
  let crc = ~soFar
  for (const byte of bytes) crc = (crc >>> 8) ^ table[(crc ^ byte) & 255]!
  return ~crc >>> 0
}
