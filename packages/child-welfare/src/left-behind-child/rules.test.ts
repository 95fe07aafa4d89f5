import { explain } from '@minzheng/rules/reasons'
import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems } from '@minzheng/testing/policy'
import { describe, expect, it } from 'vitest'
import { leftBehindChild2016, leftBehindChildNational, leftBehindSurveyProblems } from './rules.js'

const away = { awayForWork: true }
const unable = { unableToGuard: true }
const child = (more: object) =>
  leftBehindChild2016.facts.parse({ asOf: '2024-06-01', birth: '2014-01-01', ruralHukou: true, ...more })
const assess = (more: object, ageLimit = 16) => leftBehindChild2016.assess(child(more), { ageLimit })

describe('left-behind child', () => {
  it.each([
    ['both away', { father: away, mother: away }, true],
    ['father away, mother at home and unable', { father: away, mother: unable }, true],
    ['mother away, father at home and unable', { father: unable, mother: away }, true],
    [
      'father away, mother unable; whether away too does not matter',
      { father: away, mother: { ...unable, awayForWork: null } },
      true,
    ],
    ['father away, mother away or not', { father: away, mother: { awayForWork: null } }, null],
    ['father away, mother at home', { father: away }, false],
    ['mother away, father at home', { mother: away }, false],
    ['mother at home and unable, father at home', { mother: unable }, false],
    ['both at home and unable: no left-behind child, see child-status', { father: unable, mother: unable }, false],
    ['urban hukou', { father: away, mother: away, ruralHukou: false }, false],
    ['taken along', { father: away, mother: away, livesWithParents: true }, false],
    ['hukou not known', { father: away, mother: away, ruralHukou: undefined }, null],
    ['hukou not known, and it does not matter', { father: away, ruralHukou: undefined }, false],
    ['16 on the day', { father: away, mother: away, birth: '2008-06-01' }, false],
    ['16 on the next day', { father: away, mother: away, birth: '2008-06-02' }, true],
  ])('%s', (_, facts, expected) => {
    expect(assess(facts).leftBehind).toBe(expected)
  })

  const awayAndUnable = { ...away, ...unable }
  it.each([
    ['both', away, away, [true, false, false]],
    ['both, the mother unable too', away, awayAndUnable, [true, false, false]],
    ['both, the father unable too', awayAndUnable, away, [true, false, false]],
    ['the father, the mother unable', away, unable, [false, true, false]],
    ['the father, the mother able', away, {}, [false, false, false]],
    ['the mother, the father unable', unable, away, [false, false, true]],
    ['the mother, the father able', {}, away, [false, false, false]],
    ['neither, both unable', unable, unable, [false, false, false]],
  ])('who is away: %s', (_, father, mother, expected) => {
    const { bothAway, fatherAway, motherAway, leftBehind } = assess({ father, mother })
    expect([bothAway, fatherAway, motherAway]).toEqual(expected)
    expect(leftBehind).toBe(expected.includes(true))
  })

  it.each(['父母双方外出务工', '父亲外出，母亲无监护能力', '母亲外出，父亲无监护能力'])(
    'the reasons ask for %s',
    title => {
      const { rules } = explain(leftBehindChild2016, child({ father: away }), { ageLimit: 16 })
      expect(JSON.stringify(rules.find(({ name }) => name === 'leftBehind')?.reason)).toContain(title)
    },
  )

  it('under 18 where the place follows the Law', () => {
    expect(assess({ father: away, mother: away, birth: '2008-06-01' }, 18).leftBehind).toBe(true)
    expect(assess({ father: away, mother: away, birth: '2006-06-01' }, 18).leftBehind).toBe(false)
  })

  it('has its national policy', () =>
    expect(nationalProblems(leftBehindChild2016, leftBehindChildNational)).toEqual([]))
  it('answers alike everywhere', () => agreement(leftBehindChild2016))
})

describe('the survey table of 2016', () => {
  const survey = {
    total: 10,
    parents: { bothAway: 7, fatherAwayMotherUnable: 2, motherAwayFatherUnable: 1 },
    guardians: { grandparents: 9, relatives: 1 },
    guardianship: { good: 5, fair: 4, poor: 1 },
  }
  it('is consistent', () => expect(leftBehindSurveyProblems(survey)).toEqual([]))
  it.each([
    ['parents', { parents: { ...survey.parents, bothAway: 8 } }],
    ['guardians', { guardians: { grandparents: 9 } }],
    ['guardianship', { guardianship: { ...survey.guardianship, poor: 0 } }],
  ])('%s that do not add up are named', (block, part) => {
    const problems = leftBehindSurveyProblems({ ...survey, ...part })
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['survey-sum-differs', [block]]])
  })
})
