import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minzheng } from './command.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'population-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const generate = (out: string, ...more: readonly string[]) =>
  minzheng(['population', 'generate', '--program', '低保', '--households', '20', '--out', join(folder, out), ...more])

describe('population generate', () => {
  it('writes invented cases, and says what it wrote', async () => {
    const { code, out } = await generate(
      'one',
      '--seed',
      '7',
      '--format',
      'ndjson',
      '--layout',
      'lists',
      '--place',
      '厦门市',
    )
    expect(code).toBe(0)
    expect(out).toMatch(/^Invented data \(synthetic\): cases 20; 1 files, \d+ bytes, in /)
    const lines = readFileSync(join(folder, 'one/cases-00000.ndjson'), 'utf8').trimEnd().split('\n')
    expect(lines.length).toBe(20)
    expect(JSON.parse(lines[0]!)).toMatchObject({ id: 0, place: '350200', date: '2024-06-01', synthetic: true })
    const again = await generate('again', '--seed', '7', '--format', 'ndjson', '--layout', 'lists', '--place', '350200')
    expect(again.code).toBe(0)
    expect(readFileSync(join(folder, 'again/cases-00000.ndjson'), 'utf8').trimEnd().split('\n')).toEqual(lines)
  })

  it('takes numbers as people write them', async () => {
    const out = join(folder, 'written')
    const { code } = await minzheng([
      ...['population', 'generate', '--program', 'rigid-expenditure', '--households', '1e2', '--out', out],
      ...['--unknown', '0.1', '--on', '2025-01-01', '--on', '2025-03-01'],
    ])
    expect(code).toBe(0)
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toMatchObject({
      households: 100,
      unknown: 0.1,
      days: ['2025-01-01', '2025-03-01'],
    })
  })

  it.each([
    [['--seed', 'x'], 2, '--seed x is no number.'],
    [['--unknown', '2'], 1, 'unknown is 2, which is no share.'],
    [['--format', 'csv', '--layout', 'lists'], 1, 'CSV holds no lists.'],
    [['--on', '2024-02-30'], 1, '"2024-02-30" is no date.'],
  ])('%j is refused in words', async (more, code, words) => {
    const said = await generate('refused', ...more)
    expect(said.code).toBe(code)
    expect(said.err).toContain(words)
    expect(existsSync(join(folder, 'refused'))).toBe(false)
  })

  it('says which command is missing', async () => {
    const { code, err } = await minzheng(['population'])
    expect(code).toBe(2)
    expect(err).toContain('Say which, such as population generate or population validate.')
  })
})
