import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress, standardAddress } from '../src/addresses/index.js'
import { isSameAddress } from './same-address.js'

interface Row {
  readonly set: string
  readonly text: string
  readonly place: string
  readonly parts: Readonly<Record<string, string>>
}

const rows: Row[] = readFileSync(new URL('public-addresses.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => {
    const [set = '', , text = '', place = '', parts = ''] = line.split('\t')
    const pairs = parts.split(' ').filter(pair => pair !== '')
    return { set, text, place, parts: Object.fromEntries(pairs.map(pair => pair.split(':'))) }
  })

const read = (text: string) => {
  const { division, parts, rest } = parseAddress(text)
  const { division: code, province, prefecture, county, yard, building, attached, ...texts } = parts
  return {
    place: division.status === 'found' ? division.code : division.status === 'ambiguous' ? '?' : '-',
    parts: {
      ...texts,
      ...(yard ? { yard: '院' } : {}),
      ...(building ? { building: building.number + building.word } : {}),
      ...(attached ? { attached: attached.word + attached.number } : {}),
    } as Record<string, string>,
    rest,
  }
}

/**
 * `whole`: every part is right and nothing is left. `partly`: what is read is right, and some is left unread. `wrong`: a part or the
 * division is another than the address says. `refused`: nothing is read, or the division is left open.
 */
const outcome = ({ text, place, parts }: Row): 'whole' | 'partly' | 'wrong' | 'refused' => {
  const got = read(text)
  const isAbove = got.place === '-' || got.place === '?' || place.startsWith(got.place.replace(/(?:00)+$/, ''))
  if (!isAbove || Object.entries(got.parts).some(([key, value]) => parts[key] !== value)) return 'wrong'
  const isOpen = got.place === '?' && place !== '?'
  if (isOpen || (got.place === '-' && Object.keys(got.parts).length === 0)) return 'refused'
  const isWhole = got.place === place && got.rest === '' && Object.keys(parts).every(key => key in got.parts)
  return isWhole ? 'whole' : 'partly'
}

const counts = (set: string) => {
  const found = { whole: 0, partly: 0, wrong: 0, refused: 0 }
  for (const row of rows) if (row.set === set) found[outcome(row)]++
  return found
}

describe('addresses of public test sets', () => {
  // A better reading changes these figures: write the new ones.
  it('are read as counted', () => {
    expect(counts('seen')).toEqual({ whole: 120, partly: 16, wrong: 8, refused: 1 })
    expect(counts('held-out')).toEqual({ whole: 67, partly: 15, wrong: 9, refused: 2 })
  })

  it.each(rows.map(({ text }) => text))('%s is not written as another address', text => {
    const parsed = parseAddress(text)
    const written = formatAddress(parsed.parts, parsed.rest)
    expect(isSameAddress(text, parsed)).toBe(true)
    expect(parseAddress(written)).toMatchObject({ parts: parsed.parts, rest: parsed.rest })
    const standard = standardAddress(text)
    expect(standard.text ?? written).toBe(written)
  })

  it('in pieces, joined in any order, are not written as another address either', () => {
    const pieces = [...new Set(rows.flatMap(({ text, parts }) => [text.slice(0, 6), ...Object.values(parts)]))]
    const between = ['', '', '', ' ', '-', '第', '号', '之二', '附3号', '弄', '301', '十二']
    const mixed = fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...between)), { maxLength: 6 })
    fc.assert(
      fc.property(mixed, list => {
        const text = list.flat().join('')
        const parsed = parseAddress(text)
        expect(isSameAddress(text, parsed)).toBe(true)
        const again = parseAddress(formatAddress(parsed.parts, parsed.rest))
        expect([again.parts, again.rest]).toEqual([parsed.parts, parsed.rest])
      }),
      { numRuns: 3000 },
    )
  })
})
