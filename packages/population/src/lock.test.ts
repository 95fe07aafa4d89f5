import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { takeLock } from './lock.js'

const folder = mkdtempSync(join(tmpdir(), 'minzheng-lock-'))
afterAll(() => rmSync(folder, { recursive: true }))
// No process has a number so large.
const left = JSON.stringify({ pid: 2 ** 30, host: hostname() })

describe('a lock', () => {
  it('left by a killed run is taken by one of those who find it', () => {
    const path = join(folder, 'left')
    writeFileSync(path, left)
    // Another found the same, and is about to remove it.
    writeFileSync(`${path}.taking`, JSON.stringify({ pid: process.pid, host: hostname() }))
    expect(() => takeLock(path)).toThrow()
    expect(readFileSync(path, 'utf8')).toBe(left)
    writeFileSync(`${path}.taking`, left)
    const unlock = takeLock(path)
    expect(() => takeLock(path)).toThrow()
    expect(existsSync(`${path}.taking`)).toBe(false)
    unlock()
    expect(existsSync(path)).toBe(false)
  })
  it('is given back by whoever holds it, and by nobody else', () => {
    const path = join(folder, 'other')
    const unlock = takeLock(path)
    rmSync(path)
    const unlockOther = takeLock(path)
    unlock()
    expect(existsSync(path)).toBe(true)
    unlockOther()
    expect(existsSync(path)).toBe(false)
  })
})
