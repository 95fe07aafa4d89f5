import { atArticle } from '@minzheng/core'
import { anyOf, defineProgram, firstOf, versions } from '@minzheng/rules'
import * as z from 'zod'
import { minorsProtectionLaw2024 } from '../shared/documents.js'
import { rescueInstitutionMeasures2026, welfareInstitutionMeasures2026 } from './documents.js'
import { ChildPlacementFacts } from './facts.js'

const institutions = {
  'child-welfare': { zh: '儿童福利机构', en: 'Child welfare institution' },
  'rescue-protection': { zh: '未成年人救助保护机构', en: 'Rescue and protection institution for minors' },
  none: { zh: '均不属于', en: 'Neither' },
}

const welfare = { cite: welfareInstitutionMeasures2026 }
const rescue = { cite: rescueInstitutionMeasures2026 }

/** By the two measures that took effect on 2026-04-01, as far as reports give them. */
export const childPlacement2026 = defineProgram({
  id: 'child-placement',
  title: { zh: '未成年人收留抚养机构', en: 'Institution that receives a minor' },
  inForce: { from: '2026-04-01', cite: welfareInstitutionMeasures2026 },
  facts: ChildPlacementFacts,
  /** Nothing is left to a place. */
  policy: z.strictObject({}),
  rules(child) {
    const minor = child.age
      .lessThan(18)
      .as({ zh: '未成年人', en: 'A minor' }, { cite: atArticle(minorsProtectionLaw2024, '第二条') })
    const longTerm = minor
      .and(child.guardianship.is('long-term'))
      .as({ zh: '由民政部门长期监护', en: 'Under long-term guardianship' }, welfare)
    const tekun = minor
      .and(child.tekunInInstitution)
      .as({ zh: '需要集中供养的未满18周岁特困人员', en: 'In tekun support, and needs an institution' }, welfare)
    const temporary = minor
      .and(child.guardianship.is('temporary'))
      .as({ zh: '由民政部门临时监护', en: 'Under temporary guardianship' }, rescue)
    const exception = anyOf(
      child.abandonedOrTrafficked,
      child.rescueInstitution.not(),
      child.specialNeeds.and(child.rescueMeetsNeeds.not()),
    )
    const temporaryInWelfare = temporary
      .and(exception)
      .as({ zh: '临时监护而由儿童福利机构收留', en: 'Temporary, and for a child welfare institution' }, welfare)
    const institution = firstOf(
      [anyOf(longTerm, tekun, temporaryInWelfare), 'child-welfare'],
      [temporary, 'rescue-protection'],
    )
      .otherwise('none')
      .as({ zh: '收留、抚养机构', en: 'Institution' }, { ...welfare, words: institutions })
    return { minor, longTerm, tekun, temporary, temporaryInWelfare, institution }
  },
})

/**
 * Which institution must receive a minor whom civil affairs guards, where the minor is brought up in an institution: a rescue and
 * protection institution under temporary guardianship; a child welfare institution under long-term guardianship, in tekun
 * support, and under temporary guardianship where it is sought for the child’s kin, where the place has no rescue and protection
 * institution, or where that cannot meet the needs of an infant or a disabled child. Relatives and foster care are other ways
 * (`temporaryPlacements`).
 */
export const childPlacement = versions(childPlacement2026)
