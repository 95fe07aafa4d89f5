import { describe, expect, it } from 'vitest'
import { caseFiles, explained } from './case-files.js'
import { minzheng } from './command.js'

const file = caseFiles()

describe('assess adoption', () => {
  const request = (facts: object, child: object = {}, giver: object = {}) => ({
    adopters: [{ birth: '1980-06-01', sex: 'male' }],
    hasSpouse: false,
    able: true,
    unfitIllness: false,
    harmfulRecord: false,
    willing: true,
    ...facts,
    child: { birth: '2020-06-01', sex: 'female', situation: 'orphan', ...child },
    giver: { who: 'guardian', maintainersConsent: true, ...giver },
  })
  const alone = (birth: string) => request({ adopters: [{ birth, sex: 'male' }] })
  const boy = { sex: 'male' }
  const ofParents = [{ sex: 'male', situation: 'parents-unable' }, { who: 'parents' }] as const
  const kin = [{ sex: 'male', situation: 'other', relation: 'collateral-kin' }, { who: 'parents' }] as const
  const step = [{ situation: 'other', relation: 'stepchild' }, { who: 'parents' }] as const
  const young = (birth: string) => request({ adopters: [{ birth, sex: 'male' }] }, boy)

  it.each([
    ['40 years apart', alone('1980-06-01'), 'ageGap', true, '第一千一百零二条'],
    ['39 years apart', alone('1980-06-02'), 'ageGap', false, '第一千一百零二条'],
    [
      '39 years apart, of the same sex',
      request({ adopters: [{ birth: '1981-06-01', sex: 'male' }] }, boy),
      'ageGap',
      true,
      '第一千一百零二条',
    ],
    [
      '39 years apart, kin',
      request({ adopters: [{ birth: '1981-06-01', sex: 'male' }] }, { ...kin[0], sex: 'female' }, kin[1]),
      'ageGap',
      true,
      '第一千一百零二条',
    ],
    ['30 years old', young('1994-06-01'), 'adopterAge', true, '第一千零九十八条第五项'],
    ['29 years old', young('1994-06-02'), 'adopterAge', false, '第一千零九十八条第五项'],
    ['one child already', request({ bornChildren: 1 }, ...ofParents), 'childrenLimit', true, '第一千零九十八条第一项'],
    [
      'two children already',
      request({ bornChildren: 2 }, ...ofParents),
      'childrenLimit',
      false,
      '第一千零九十八条第一项',
    ],
    [
      'two children already, an orphan',
      request({ bornChildren: 2 }, boy),
      'childrenLimit',
      true,
      '第一千零九十八条第一项',
    ],
    [
      'two children already, a disabled child',
      request({ bornChildren: 2 }, { ...ofParents[0], disabled: true }, ofParents[1]),
      'childrenLimit',
      true,
      '第一千零九十八条第一项',
    ],
    ['childless, two at once', request({ adoptingNow: 2 }, ...ofParents), 'numberLimit', true, '第一千一百条第一款'],
    ['childless, three at once', request({ adoptingNow: 3 }, ...ofParents), 'numberLimit', false, '第一千一百条第一款'],
    [
      'one child, two at once',
      request({ bornChildren: 1, adoptingNow: 2 }, ...ofParents),
      'numberLimit',
      false,
      '第一千一百条第一款',
    ],
    [
      'kin of the same generation, parents who could raise it',
      request({}, ...kin),
      'childAdoptable',
      true,
      '第一千零九十三条',
    ],
    [
      'no kin, parents who could raise it',
      request({}, { ...kin[0], relation: 'none' }, kin[1]),
      'childAdoptable',
      false,
      '第一千零九十三条',
    ],
    [
      'a step-parent of 29 with two children',
      request(
        { adopters: [{ birth: '1994-06-02', sex: 'male' }], hasSpouse: true, bornChildren: 2, able: false },
        ...step,
      ),
      'eligible',
      true,
      undefined,
    ],
    [
      'a stepchild needs no assessment',
      request({ hasSpouse: true }, ...step),
      'assessmentRequired',
      false,
      // By its measures, 收养评估办法（试行）第二条, which leave step-parents out.
      '第一千一百零五条第五款',
    ],
  ])('%s', async (_, facts, rule, expected, article) => {
    const { values, reasons } = await explained(
      'adoption',
      file('adoption.json', JSON.stringify(facts)),
      '--on',
      '2024-06-01',
    )
    expect(values[rule]).toBe(expected)
    const cited = reasons.rules.find(({ name }) => name === rule)?.reason
    expect(cited).toMatchObject({ cite: { title: '中华人民共和国民法典', ...(article ? { article } : {}) } })
  })
})

describe('assess child-status', () => {
  const jailed = (custodyMonths: number) => ({ custody: 'prison', custodyMonths })
  const child = (more: object) => ({ birth: '2015-05-01', father: { dead: true }, mother: jailed(6), ...more })
  const bothDead = { father: { dead: true }, mother: { dead: true } }

  it.each([
    ['held for 6 months', child({}), '2023-06-01', 'unattended'],
    ['held for 5 months', child({ mother: jailed(5) }), '2023-06-01', 'none'],
    ['the day before the 18th birthday', child({ birth: '2006-05-01' }), '2024-04-30', 'unattended'],
    ['the 18th birthday', child({ birth: '2006-05-01' }), '2024-05-01', 'none'],
    ['born on 29 February, 27 February', { birth: '2004-02-29', ...bothDead }, '2022-02-27', 'orphan'],
    ['born on 29 February, 28 February', { birth: '2004-02-29', ...bothDead }, '2022-02-28', 'none'],
    ['revoked, before the eighth situation', child({ mother: { custodyRevoked: true } }), '2020-12-31', 'none'],
    ['revoked, from then on', child({ mother: { custodyRevoked: true } }), '2021-01-01', 'unattended'],
    ['before there was such a status', child({}), '2019-12-31', 'none'],
  ])('%s', async (_, facts, on, status) => {
    const { values, reasons } = await explained('child-status', file('child.json', JSON.stringify(facts)), '--on', on)
    expect(values['status']).toBe(status)
    expect(reasons.rules.find(({ name }) => name === 'status')?.reason).toHaveProperty('cite.title')
  })

  it('names what is known of father and mother apart, and the outcome in words', async () => {
    const facts = file('child.json', JSON.stringify(child({ mother: { outOfTouch: true } })))
    const said = await minzheng([
      'assess',
      'child-status',
      '--facts',
      facts,
      '--on',
      '2023-06-01',
      '--explain',
      'full',
      '--lang',
      'zh',
    ])
    expect(said.out).toContain('父亲死亡（含宣告死亡） 是')
    expect(said.out).toContain('母亲失联：未知')
    expect(said.out).toContain('未定，尚缺：母亲失联报案受理日 (mother.policeReportOn)')
    expect(said.out).toContain('父亲情形：死亡')
  })
})
