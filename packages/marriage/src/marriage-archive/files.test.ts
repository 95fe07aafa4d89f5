import { describe, expect, it } from 'vitest'
import {
  type ArchiveRequest,
  archiveKeptUntil,
  archiveProblems,
  digitisedShare,
  MarriageFile,
  mayReadFile,
  missingFromFile,
} from './files.js'

const file = (more: object = {}) =>
  MarriageFile.parse({
    year: 2024,
    class: 'marriage',
    number: 1,
    office: '430202',
    registeredOn: '2024-05-20',
    papers: ['examination-form', 'statement', 'identity-copies'],
    filedOn: '2024-12-31',
    ...more,
  })
const codes = (files: readonly object[], asOf = '2025-01-01') =>
  archiveProblems(files.map(file), asOf).map(({ code }) => code)

// Source: 婚姻登记档案管理办法 (民政部 国家档案局令第32号) arts. 5 to 10 and 13.
describe('files', () => {
  it.each<[string, object, string[]]>([
    ['a marriage', {}, []],
    [
      'with a paper beside those of the list',
      { papers: ['examination-form', 'statement', 'identity-copies', 'other'] },
      [],
    ],
    ['without copies', { papers: ['examination-form', 'statement'] }, ['identity-copies']],
    ['with a foreigner', { fromOutside: true }, ['proof-from-abroad']],
    ['a divorce', { class: 'divorce' }, ['marriage-certificates', 'divorce-agreement-copy']],
    ['a certificate anew', { class: 'reissue' }, ['record-certificate']],
    [
      'an annulment by the registry',
      { class: 'annulment' },
      ['decision', 'annulment-application', 'marriage-certificates', 'coercion-proof'],
    ],
    ['by the court', { class: 'annulment', byCourt: true, papers: ['decision'] }, []],
    [
      'a divorce with a foreigner',
      {
        class: 'divorce',
        fromOutside: true,
        papers: ['examination-form', 'statement', 'identity-copies', 'marriage-certificates', 'divorce-agreement-copy'],
      },
      [],
    ],
  ])('%s lacks %j', (_, more, expected) => expect(missingFromFile(file(more))).toEqual(expected))

  it.each<[string, object[], string, string[]]>([
    ['all right', [{}], '2025-01-01', []],
    ['papers missing', [{ papers: [] }], '2025-01-01', ['file-papers']],
    ['not filed yet', [{ papers: [], filedOn: null }], '2025-01-01', []],
    ...(
      [
        ['the day before the measures', '2006-01-22', []],
        ['on their first day', '2006-01-23', ['file-papers', 'file-of-its-year', 'file-kept']],
      ] as const
    ).map(([name, on, found]): [string, object[], string, string[]] => [
      `filed and destroyed ${name}`,
      [{ papers: [], registeredOn: '2005-06-01', filedOn: on, destroyedOn: on }],
      '2007-01-01',
      [...found],
    ]),
    ['to be filed later', [{ papers: [] }], '2024-12-30', []],
    ['of another year', [{ year: 2025 }], '2025-01-01', ['file-of-its-year']],
    ['a number twice', [{}, {}], '2025-01-01', ['file-number-once']],
    [
      'in another class',
      [{}, { class: 'reissue', papers: ['examination-form', 'statement', 'identity-copies', 'record-certificate'] }],
      '2025-01-01',
      [],
    ],
    ['of another office', [{}, { office: '430203' }], '2025-01-01', []],
    ['filed before', [{ filedOn: '2024-05-19' }], '2025-01-01', ['filed-before-registered']],
    ['filed on the day', [{ filedOn: '2024-05-20' }], '2025-01-01', []],
    [
      'destroyed on the last day',
      [{ year: 1920 + 80, registeredOn: '2000-05-20', destroyedOn: '2100-12-31' }],
      '2101-01-02',
      ['file-kept'],
    ],
    ['destroyed after it', [{ year: 2000, registeredOn: '2000-05-20', destroyedOn: '2101-01-01' }], '2101-01-02', []],
    [
      'kept for good, and destroyed',
      [{ year: 2000, registeredOn: '2000-05-20', keptLonger: true, destroyedOn: '2101-01-01' }],
      '2101-01-02',
      ['file-kept'],
    ],
    ['to be destroyed', [{ destroyedOn: '2025-01-02' }], '2025-01-01', []],
  ])('%s', (_, files, asOf, expected) => expect(codes(files, asOf)).toEqual(expected))

  it('are kept for a hundred years', () => {
    expect(archiveKeptUntil(file())).toBe('2124-12-31')
    expect(archiveKeptUntil(file({ keptLonger: true }))).toBeNull()
  })
  it('are digitised', () => {
    const files = [
      file({ digitisedOn: '2025-01-01' }),
      file({ digitisedOn: '2025-01-02' }),
      file(),
      file({ registeredOn: '2025-01-02' }),
    ]
    expect(digitisedShare(files, '2025-01-01')).toEqual({ numerator: 1, denominator: 3 })
  })
  it.each([
    ['marriage', '第五条'],
    ['annulment', '第六条'],
    ['divorce', '第七条'],
    ['reissue', '第八条'],
  ])('names the article of the class: %s', (name, article) =>
    expect(archiveProblems([file({ class: name, papers: [] })], '2025-01-01')[0]?.message.zh).toContain(article),
  )
  it('of the day itself are counted', () =>
    expect(digitisedShare([file({ digitisedOn: '2024-05-20' })], '2024-05-20')).toEqual({
      numerator: 1,
      denominator: 1,
    }))
})

// Source: the rules of use as the registry of 吉林省民政厅 printed them.
describe('who may see one', () => {
  it.each<[ArchiveRequest, boolean | null]>([
    [{ reader: 'party', identity: true }, true],
    [{ reader: 'party' }, null],
    [{ reader: 'party', identity: false }, false],
    [{ reader: 'agent', identity: true }, null],
    [{ reader: 'agent', identity: true, notarised: false }, false],
    [{ reader: 'agent', identity: true, notarised: true }, true],
    [{ reader: 'court-police', identity: true, letter: true }, true],
    [{ reader: 'court-police', identity: true, letter: false }, false],
    [{ reader: 'lawyer', identity: true, courtProof: true }, true],
    [{ reader: 'lawyer', identity: true, courtProof: false }, false],
    [{ reader: 'other', identity: true, approved: true }, true],
    [{ reader: 'other', identity: true, approved: false }, false],
    [{ reader: 'other', approved: false }, false],
  ])('%j: %s', (request, expected) => expect(mayReadFile(request)).toBe(expected))
})
