import { explain } from '@minzheng/rules/reasons'
import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems } from '@minzheng/testing/policy'
import { describe, expect, it } from 'vitest'
import { childInDifficulty2016, childInDifficultyNational, difficultyEntitlements, localChildTypes } from './rules.js'

const policy = { severeGrades: '1-2', deadAndMissingIsGuardianshipMissing: false } as const
const child = (more: object) => childInDifficulty2016.facts.parse({ asOf: '2023-06-01', birth: '2012-01-01', ...more })
const assess = (more: object, place: object = {}) =>
  childInDifficulty2016.assess(child(more), childInDifficulty2016.policy.parse({ ...policy, ...place }))
const type = (localTypes: 'jiangsu-six' | 'five-types', more: object) => assess(more, { localTypes }).localType

describe('the three groups (国发〔2016〕36号)', () => {
  it.each([
    ['nothing', {}, [false, false, false]],
    ['dibao', { onDibao: true }, [true, false, false]],
    ['tekun', { onTekun: true }, [true, false, false]],
    ['poor family', { familyPoor: true }, [true, false, false]],
    ['disability grade 1', { disabilityGrade: '1' }, [false, true, false]],
    ['disability grade 2', { disabilityGrade: '2' }, [false, true, false]],
    ['disability grade 3', { disabilityGrade: '3' }, [false, false, false]],
    ['grade 3 with hardship', { disabilityGrade: '3', disabilityHardship: true }, [false, true, false]],
    ['orphan', { status: 'orphan' }, [false, false, true]],
    ['unattended', { status: 'unattended' }, [false, false, true]],
    ['abused', { improperGuardianship: true }, [false, false, true]],
    ['parents unable', { guardianship: 'unable' }, [false, false, true]],
    ['parents missing', { guardianship: 'missing' }, [false, false, true]],
    ['all at once', { onDibao: true, disabilityGrade: '1', status: 'unattended' }, [true, true, true]],
  ])('%s', (_, facts, groups) => {
    const result = assess(facts)
    expect([result.poverty, result.disability, result.guardianship]).toEqual(groups)
    expect(result.inDifficulty).toBe(groups.includes(true))
    expect(result.localType).toBe('unclassified')
  })

  it('of a place that counts grade 1 alone as severe', () => {
    const severe = (disabilityGrade: string) => assess({ disabilityGrade }, { severeGrades: '1' }).disability
    expect(['1', '2', '3'].map(severe)).toEqual([true, false, false])
  })

  it('from the 18th birthday on there is none', () => {
    const facts = { onDibao: true, disabilityGrade: '1', status: 'orphan', birth: '2005-06-01' }
    expect(assess(facts, { localTypes: 'jiangsu-six' })).toMatchObject({ inDifficulty: false, localType: 'none' })
    expect(assess({ ...facts, birth: '2005-06-02' }).inDifficulty).toBe(true)
  })

  it('says which of it the opening does not say: the age, and children without guardians who came to no harm', () => {
    const { rules } = explain(
      childInDifficulty2016,
      child({ status: 'orphan' }),
      childInDifficulty2016.policy.parse(policy),
    )
    const cite = (name: string) => rules.find(rule => rule.name === name)?.reason.cite
    expect(cite('minor')).toMatchObject({ confidence: 'secondary', note: expect.stringContaining('names no age') })
    expect(cite('guardianship')).toMatchObject({
      article: '引言、二（一）、二（四）',
      note: expect.stringContaining('came to harm'),
    })
    expect(cite('poverty')).toMatchObject({ article: '引言', confidence: 'primary' })
  })

  it('a group that is certain needs no other fact', () => {
    expect(assess({ onDibao: true, status: null, disabilityGrade: null }).inDifficulty).toBe(true)
    expect(assess({ status: null }).inDifficulty).toBeNull()
  })
})

// Source: 国发〔2016〕36号 二（一） to 二（五）.
it('each group has what the opinion gives it, by its point', () => {
  const articles = Object.values(difficultyEntitlements).map(list => list.map(({ cite }) => cite.article))
  expect(articles).toEqual([
    ['二（一）', '二（一）', '二（一）', '二（二）', '二（三）'],
    ['二（一）', '二（二）', '二（三）', '二（五）', '二（五）', '二（五）'],
    ['二（一）', '二（一）', '二（四）', '二（四）', '二（四）', '二（四）'],
  ])
})

describe('local types: the first that fits', () => {
  const everything = {
    status: 'orphan',
    guardianship: 'missing',
    onTekun: true,
    onDibao: true,
    severelyIll: true,
    vagrant: true,
    otherHardship: true,
  }
  it.each([
    [everything, 'orphan'],
    [{ ...everything, status: 'unattended' }, 'guardianship-missing'],
    [{ ...everything, status: 'unattended', guardianship: 'unable' }, 'guardians-unable'],
    [{ severelyIll: true, onDibao: true }, 'disabled-ill-vagrant'],
    [{ disabilityGrade: '2' }, 'disabled-ill-vagrant'],
    [{ disabilityGrade: '3' }, 'none'],
    [{ vagrant: true }, 'disabled-ill-vagrant'],
    [{ onDibao: true, otherHardship: true }, 'poor-family'],
    [{ onTekun: true }, 'poor-family'],
    [{ familyPoor: true }, 'poor-family'],
    [{ disabilityHardship: true }, 'other'],
    [{ otherHardship: true }, 'other'],
    // Which of the two it is, the status alone does not say; it is not another hardship.
    [{ status: 'unattended' }, 'missing-or-unable'],
    [{ status: 'unattended', severelyIll: true }, 'missing-or-unable'],
    [{ improperGuardianship: true }, 'other'],
    [{}, 'none'],
  ])('Jiangsu, six: %j is %s', (facts, expected) => {
    expect(type('jiangsu-six', facts)).toBe(expected)
  })

  it.each([
    [everything, 'orphan'],
    [{ ...everything, status: 'none' }, 'tekun'],
    // A child is on tekun support until 16, in this classification.
    [{ ...everything, status: 'none', birth: '2007-06-01' }, 'disabled-ill'],
    [{ ...everything, status: 'none', birth: '2007-06-02' }, 'tekun'],
    [{ onDibao: true }, 'poor-family'],
    [{ status: 'unattended' }, 'other'],
    [{ vagrant: true }, 'other'],
    [{ guardianship: 'missing' }, 'other'],
    [{ guardianship: 'unable' }, 'other'],
    [{ disabilityHardship: true }, 'other'],
    [{ onTekun: true, birth: '2007-06-01' }, 'poor-family'],
    [{}, 'none'],
  ])('five types: %j is %s', (facts, expected) => {
    expect(type('five-types', facts)).toBe(expected)
  })

  it('chi-elig-huaian: one parent dead, one declared missing is 监护缺失 there, an orphan elsewhere', () => {
    const facts = { status: 'orphan', guardianship: 'missing', birth: '2007-01-01' }
    const place = { localTypes: 'jiangsu-six', deadAndMissingIsGuardianshipMissing: true }
    expect(assess(facts, place).localType).toBe('guardianship-missing')
    expect(type('jiangsu-six', facts)).toBe('orphan')
    // Of both parents dead nothing is missing; and what is missing is so, orphan or not known to be one.
    expect(assess({ ...facts, guardianship: 'present' }, place).localType).toBe('orphan')
    expect(assess({ ...facts, status: null }, place).localType).toBe('guardianship-missing')
  })

  it('has a name for each', () => {
    for (const { zh, en } of Object.values(localChildTypes)) expect([zh, en].every(Boolean)).toBe(true)
  })
})

describe('the program', () => {
  it('has its national policy', () =>
    expect(nationalProblems(childInDifficulty2016, childInDifficultyNational)).toEqual([]))
  it('answers alike everywhere', () => agreement(childInDifficulty2016))
})
