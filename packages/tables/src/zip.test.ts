import { bombOf, declaringSize, markedEncrypted, zipOf } from '@minzheng/testing/office-files'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readZip, zipNames } from './zip.js'

const all = () => true
const archive = zipOf({ 'a.xml': '民政'.repeat(1000), 'b/c.bin': 'x' })
const codeOf = (bytes: Uint8Array, limits = {}) => {
  const read = readZip(bytes, all, limits)
  return 'problem' in read ? read.problem.code : undefined
}

describe('readZip', () => {
  it('gives the wanted entries', () => {
    const read = readZip(archive, name => name.endsWith('.xml'))
    const files = 'value' in read ? [...read.value] : []
    expect(files.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a.xml', '民政'.repeat(1000)],
    ])
    expect(zipNames(archive)).toEqual({ value: ['a.xml', 'b/c.bin'] })
  })

  it('reads an archive that stands inside a larger buffer', () => {
    const padded = new Uint8Array(archive.length + 10)
    padded.set(archive, 7)
    expect(codeOf(padded.subarray(7, 7 + archive.length))).toBeUndefined()
  })

  it('refuses more than the limit, as declared', () => {
    expect(codeOf(archive, { maxBytes: 6001 })).toBeUndefined()
    expect(codeOf(archive, { maxBytes: 6000 })).toBe('zip-too-large')
    expect(codeOf(archive, { maxEntries: 2 })).toBeUndefined()
    expect(codeOf(archive, { maxEntries: 1 })).toBe('zip-too-many-entries')
  })

  it.each([5, 100_000])('refuses entries that are not as large as declared (%d)', size => {
    expect(codeOf(declaringSize(archive, size))).toBe('zip-corrupt')
  })

  it('refuses encrypted entries', () => {
    expect(codeOf(markedEncrypted(archive))).toBe('zip-unsupported')
  })

  it('finds a single changed byte', () => {
    const content = new Uint8Array(1000).map((_, index) => (index * 7919) % 251)
    const stored = zipSync({ 'a.bin': content }, { level: 0 })
    expect(codeOf(stored)).toBeUndefined()
    const changed = stored.slice()
    changed[200] = (changed[200] ?? 0) ^ 1
    expect(codeOf(changed)).toBe('zip-corrupt')
  })

  it('finds an archive cut short anywhere', () => {
    for (let length = 0; length < archive.length; length++) expect(codeOf(archive.subarray(0, length))).toBeDefined()
  })

  const bomb = bombOf('word/document.xml', 200)
  it('refuses 200 MB of zeros', () => {
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(codeOf(bomb)).toBe('zip-too-large')
  })

  it('stops a bomb that lies about its size after what it declares', () => {
    const lying = declaringSize(bomb, 1000)
    expect(codeOf(lying)).toBe('zip-corrupt')
  })
})
