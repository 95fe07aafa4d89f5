import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bloodRelation, type KinStep, kinSteps, kinVerdict } from './kinship.js'

const relation = (path: string) => bloodRelation(path.split(' ').filter(Boolean) as KinStep[])
const barred = (path: string, raised?: boolean) => kinVerdict(path.split(' ') as KinStep[], raised).barred

// Source: 民法典 art. 1048; the published cases are named. How generations are counted is in commentaries, in no article.
describe('who is kin', () => {
  it.each<[string, string, string | null, number | null, boolean | null]>([
    ['mar-kin-1: siblings of one father', 'sibling', 'collateral', 2, true],
    ['mar-kin-3: cousins through mothers', 'parent sibling child', 'collateral', 3, true],
    ['mar-kin-4: their children', 'parent parent sibling child child', 'collateral', 4, false],
    ['mar-kin-6: a sister-in-law', 'sibling spouse', 'in-law', null, false],
    ['parent', 'parent', 'direct', 2, true],
    ['child', 'child', 'direct', 2, true],
    ['grandchild', 'child child', 'direct', 3, true],
    ['great-great-grandparent', 'parent parent parent parent', 'direct', 5, true],
    ['uncle of a niece', 'parent sibling', 'collateral', 3, true],
    ['niece of an uncle', 'sibling child', 'collateral', 3, true],
    ['a grandparent’s sibling', 'parent parent sibling', 'collateral', 4, false],
    ['a cousin’s child', 'parent sibling child child', 'collateral', 4, false],
    ['siblings, by their parent', 'parent child', 'collateral', 2, true],
    ['a parent-in-law', 'spouse parent', 'in-law', null, false],
    ['down and up again', 'child parent', null, null, null],
  ])('%s', (_, path, line, generations, expected) => {
    expect(relation(path)).toMatchObject({ line, generations, adoptive: false })
    expect(barred(path)).toBe(expected)
  })

  it.each<[string, string, boolean | undefined, boolean | null]>([
    ['an adoptive parent', 'adoptive-parent', undefined, true],
    ['an adoptive child', 'adoptive-child', undefined, true],
    ['an adoptive parent’s natural child', 'adoptive-parent child', undefined, null],
    ['an adoptive parent’s nephew’s child', 'adoptive-parent sibling child child', undefined, false],
    ['a step-parent who raised the child', 'parent spouse', true, true],
    ['one who did not', 'parent spouse', false, false],
    ['not known', 'parent spouse', undefined, null],
    ['from the other side', 'spouse child', undefined, null],
    ['a step-grandparent', 'parent parent spouse', undefined, false],
    ['a child’s spouse', 'child spouse', undefined, false],
    ['a spouse’s parent', 'spouse parent', undefined, false],
  ])('%s: %s, %s: %s', (_, path, raised, expected) => expect(barred(path, raised)).toBe(expected))

  it('names the article', () => {
    expect(kinVerdict(['sibling']).cite.article).toBe('第一千零四十八条')
    expect(kinVerdict(['adoptive-parent']).cite.article).toBe('第一千一百一十一条第一款')
    expect(kinVerdict(['parent', 'spouse'], true).cite.article).toBe('第一千零七十二条第二款')
    expect(kinVerdict(['sibling', 'spouse']).why.zh).toContain('姻亲')
  })

  it('an empty path tells nothing', () => expect(kinVerdict([])).toMatchObject({ line: null, barred: null }))

  it('is the same from either side', () => {
    const back: Record<KinStep, KinStep> = {
      parent: 'child',
      child: 'parent',
      sibling: 'sibling',
      'adoptive-parent': 'adoptive-child',
      'adoptive-child': 'adoptive-parent',
      spouse: 'spouse',
    }
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinSteps), { maxLength: 6 }), path => {
        const { barred, line, generations } = kinVerdict(path)
        const other = kinVerdict(path.map(step => back[step]).reverse())
        expect([other.barred, other.line, other.generations]).toEqual([barred, line, generations])
      }),
    )
  })
})
