import { describe, expect, it } from 'vitest'
import {
  digitisedFiles,
  OrganisationFile,
  organisationFileProblems,
  type PenaltyFilePaper,
  penaltyFileGaps,
  penaltyFilePapers,
  sichuanFileRule,
} from './files.js'

const file = (more: object = {}) =>
  OrganisationFile.parse({
    organisation: '甲协会',
    kind: 'penalty',
    finishedOn: '2026-03-02',
    handedOverOn: null,
    arrangedOn: null,
    ...more,
  })

describe('what a file breaks', () => {
  // 30 working days after 2 March 2026 end on 14 April (6 April is a day off), 60 after 14 April on 10 July (9 May is worked).
  it.each([
    ['handed over on the last day', { handedOverOn: '2026-04-14' }, '2026-07-10', []],
    ['a day late', { handedOverOn: '2026-04-15', arrangedOn: '2026-05-01' }, '2026-07-10', ['file-handed-over']],
    ['not yet', {}, '2026-04-14', []],
    ['handed over before it was finished', { handedOverOn: '2026-03-01' }, '2026-03-02', ['file-in-order']],
    [
      'put in order before it was handed over',
      { handedOverOn: '2026-04-14', arrangedOn: '2026-04-13' },
      '2026-07-10',
      ['file-in-order'],
    ],
    ['not at all', {}, '2026-04-15', ['file-handed-over']],
    ['put in order on the last day', { handedOverOn: '2026-04-14', arrangedOn: '2026-07-10' }, '2026-12-31', []],
    ['a day late', { handedOverOn: '2026-04-14', arrangedOn: '2026-07-11' }, '2026-12-31', ['file-arranged']],
    ['not put in order', { handedOverOn: '2026-04-14' }, '2026-07-11', ['file-arranged']],
    [
      'destroyed',
      { handedOverOn: '2026-04-14', arrangedOn: '2026-05-01', destroyedOn: '2026-12-31' },
      '2026-12-31',
      ['file-kept-for-ever'],
    ],
    [
      'destroyed later',
      { handedOverOn: '2026-04-14', arrangedOn: '2026-05-01', destroyedOn: '2027-01-01' },
      '2026-12-31',
      [],
    ],
  ])('Sichuan: %s', (_, more, asOf, codes) => {
    expect(organisationFileProblems(file(more), asOf, sichuanFileRule).map(({ code }) => code)).toEqual(codes)
  })
  // 法制日报 2010-08-04 on the measures: 申请筹备成立 to 行政处罚; 四川 art. 4: 监督管理 as well.
  it.each(['preparation', 'supervision'])('a file of %s is handed over like another', kind =>
    expect(organisationFileProblems(file({ kind }), '2026-04-15', sichuanFileRule).map(({ code }) => code)).toEqual([
      'file-handed-over',
    ]),
  )
  it('no days where no place sets them', () => {
    expect(organisationFileProblems(file(), '2030-01-01')).toEqual([])
    expect(organisationFileProblems(file({ destroyedOn: '2026-12-31' }), '2026-12-31').map(({ code }) => code)).toEqual(
      ['file-kept-for-ever'],
    )
  })
  it('nothing is held against what was destroyed before the measures', () => {
    const old = (destroyedOn: string) =>
      organisationFileProblems(file({ finishedOn: '2005-01-04', destroyedOn }), '2026-12-31').length
    expect([old('2010-08-03'), old('2010-08-04')]).toEqual([0, 1])
  })
  it('names article and day', () => {
    expect(organisationFileProblems(file(), '2026-04-15', sichuanFileRule)[0]?.message.zh).toMatch(/第四条.*2026-04-14/)
  })
})

describe('a file on a penalty', () => {
  const all = Object.keys(penaltyFilePapers) as PenaltyFilePaper[]
  const every = all.filter(paper => penaltyFilePapers[paper].always)
  it.each([
    [every, {}, []],
    [[], {}, ['case-opened', 'evidence', 'investigation-report', 'advance-notice', 'decision', 'closing']],
    [every, { statementMade: true }, ['party-statement']],
    [every, { hearingHeld: true }, ['hearing-record']],
    [every, { reviewed: true }, ['legal-review']],
    [every, { decidedTogether: true }, ['group-decision']],
    [every, { moneyTaken: true }, ['payment']],
    [every, { moneyTaken: false, hearingHeld: false }, []],
    [all, { statementMade: true, hearingHeld: true, reviewed: true, decidedTogether: true, moneyTaken: true }, []],
  ] as [PenaltyFilePaper[], object, string[]][])('%#: %o lacks %j', (papers, facts, lacking) =>
    expect(penaltyFileGaps(papers, facts)).toEqual(lacking),
  )
})

it('counts what is on the computer', () => {
  const files = [
    file({ handedOverOn: '2026-04-01', catalogued: true, scanned: true }),
    file({ handedOverOn: '2026-04-01', catalogued: true, scanned: false }),
    file({ handedOverOn: '2026-04-02', catalogued: false, scanned: true }),
    file({ handedOverOn: null, catalogued: true }),
  ]
  expect([digitisedFiles(files, '2026-04-01'), digitisedFiles(files, '2026-04-02')]).toEqual([
    { files: 2, catalogued: 2, scanned: 1 },
    { files: 3, catalogued: 2, scanned: 2 },
  ])
  // What is not told of one is not a no.
  const more = (one: object) => digitisedFiles([...files, file(one)], '2026-04-02')
  expect(more({ handedOverOn: '2026-04-01', catalogued: true })).toEqual({ files: 4, catalogued: 3, scanned: null })
  expect(more({ handedOverOn: '2026-04-01', scanned: true })).toEqual({ files: 4, catalogued: null, scanned: 3 })
  expect(more({ handedOverOn: undefined })).toEqual({ files: null, catalogued: null, scanned: null })
})
