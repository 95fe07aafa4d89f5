import { atArticle, type Citation, type LocalizedText } from '@minzheng/core'
import { civilCode } from '../shared/documents.js'

/**
 * One step from a person to the next. A sibling has a parent in common, a full or a half one; `adoptive-…` is by adoption,
 * `spouse` by marriage.
 */
export const kinSteps = ['parent', 'child', 'sibling', 'adoptive-parent', 'adoptive-child', 'spouse'] as const
/** A step of {@link kinSteps}. */
export type KinStep = (typeof kinSteps)[number]

/** What somebody is to another. */
export interface KinRelation {
  /** `in-law`: by marriage alone; `null`: the path does not tell, since it goes down and up again, or is empty. */
  readonly line: 'direct' | 'collateral' | 'in-law' | null
  /**
   * Of blood kin: generations on the longer side, the common ancestor’s side counted from oneself as one: parent and child
   * two, siblings two, uncle and niece three, first cousins three, second cousins four.
   */
  readonly generations: number | null
  /** Somewhere on the path by adoption and not by blood. */
  readonly adoptive: boolean
}

const up = (step: KinStep) => step === 'parent' || step === 'adoptive-parent'

/**
 * What somebody is to another, by the shortest path between them through the family: `['parent', 'sibling', 'child']` is a
 * first cousin. How generations are counted stands in no article: each side is counted from oneself as one up to the common
 * ancestor, and the longer side decides, as the commentary of the Supreme People’s Court on art. 1048 names those barred (《民法典婚姻家庭编
 * 继承编理解与适用》: siblings, uncles and aunts with nieces and nephews, first cousins).
 */
export const bloodRelation = (path: readonly KinStep[]): KinRelation => {
  const adoptive = path.some(step => step.startsWith('adoptive-'))
  if (path.includes('spouse')) return { line: 'in-law', generations: null, adoptive }
  const steps = path.flatMap((step): KinStep[] => (step === 'sibling' ? ['parent', 'child'] : [step]))
  const ups = steps.filter(up).length
  const downs = steps.length - ups
  const turns = steps.some((step, index) => index > 0 && up(step) && !up(steps[index - 1]!))
  if (steps.length === 0 || turns) return { line: null, generations: null, adoptive }
  return {
    line: ups === 0 || downs === 0 ? 'direct' : 'collateral',
    generations: Math.max(ups, downs) + 1,
    adoptive,
  }
}

/** Whether kin may not marry; `null`: the law does not say, or the path does not tell. */
export interface KinVerdict extends KinRelation {
  readonly barred: boolean | null
  readonly why: LocalizedText
  readonly cite: Citation
}

/** The number of generations of collateral kin within which marriage is barred (民法典 art. 1048). */
export const barredGenerations = 3

/** A step-parent and a step-child, from either side. */
const isStep = (path: readonly KinStep[]) =>
  path.length === 2 && ((path[0] === 'parent' && path[1] === 'spouse') || (path[0] === 'spouse' && path[1] === 'child'))

/**
 * Whether two people are barred from marrying as kin (民法典 art. 1048, since 2021-01-01; the same in 婚姻法 since 1981). In-laws are not.
 * The direct line by adoption is barred as one by blood, and so is a step-parent who raised the child (`raised`): the same commentary
 * counts both among the direct line (拟制血亲), by arts. 1072 and 1111. Of collateral kin by adoption alone the law does not speak: `null`.
 */
export const kinVerdict = (path: readonly KinStep[], raised?: boolean): KinVerdict => {
  const relation = bloodRelation(path)
  const { line, generations, adoptive } = relation
  const cite = atArticle(civilCode, '第一千零四十八条')
  const answer = (barred: boolean | null, zh: string, en: string, at: Citation = cite): KinVerdict => ({
    ...relation,
    barred,
    why: { zh, en },
    cite: at,
  })
  if (line === null)
    return answer(null, '所给亲属路径不能判断血亲关系', 'the path does not tell what they are to each other')
  if (isStep(path)) {
    const step = atArticle(civilCode, '第一千零七十二条第二款')
    if (raised === undefined)
      return answer(null, '是否形成抚养关系不明', 'not known whether the step-parent raised the child', step)
    if (raised)
      return answer(
        true,
        '形成抚养关系的继父母子女，比照直系血亲',
        'a step-parent who raised the child is taken as direct line',
        step,
      )
  }
  if (line === 'in-law') return answer(false, '仅为姻亲，法律不禁止', 'in-laws alone are not barred')
  if (line === 'direct')
    return adoptive
      ? answer(
          true,
          '养父母子女比照直系血亲',
          'adoptive parents and children are taken as direct line',
          atArticle(civilCode, '第一千一百一十一条第一款'),
        )
      : answer(true, '属于直系血亲', 'direct line')
  if (generations! > barredGenerations)
    return answer(false, '旁系血亲超过三代', 'collateral kin beyond three generations')
  return adoptive
    ? answer(null, '因收养形成的旁系亲属，法律未规定', 'of collateral kin by adoption the law does not speak')
    : answer(true, '属于三代以内旁系血亲', 'collateral kin within three generations')
}
