import { anyOf, type BooleanExpression, type ExpressionsOf } from '@minzheng/rules'
import type { AdoptionFacts } from './facts.js'

/** What has an article of its own. */
export type AdoptionTopic =
  | 'child'
  | 'kin'
  | 'overseasKin'
  | 'step'
  | 'orphanGuardian'
  | 'institution'
  | 'parents'
  | 'oneParent'
  | 'endangered'
  | 'consent'
  | 'priority'
  | 'giver'
  | 'children'
  | 'able'
  | 'healthy'
  | 'record'
  | 'age'
  | 'number'
  | 'special'
  | 'jointly'
  | 'ageGap'
  | 'willing'
  | 'register'
  | 'eligible'

/** A rule with its title and the article of its topic. */
export type NamedRule = (of: BooleanExpression, topic: AdoptionTopic, zh: string, en: string) => BooleanExpression

/** Whether the child may be placed by whoever does. A child found and not in an institution has no giver (登记办法 art. 4(2)). */
export const mayPlace = (
  { child, giver }: ExpressionsOf<(typeof AdoptionFacts)['shape']>,
  kin: BooleanExpression,
  step: BooleanExpression,
  rule: NamedRule,
): BooleanExpression => {
  const who = giver.who
  const parentsMay = child.situation.is('parents-unable').or(child.situation.is('other').and(kin.or(step)))
  const claimed = rule(
    giver.otherParent.is('dead').and(step.not(), giver.grandparentsClaim),
    'priority',
    '死亡一方的父母优先抚养',
    'The dead parent’s parents come first',
  )
  const oneParent = giver.otherParent.isOneOf('unknown-or-not-found', 'dead').and(claimed.not())
  const consent = rule(giver.maintainersConsent, 'consent', '有抚养义务的人同意', 'Those with a duty to raise agree')
  return rule(
    anyOf(
      rule(who.is('parents').and(parentsMay), 'parents', '生父母双方送养', 'Both parents place the child'),
      rule(
        who.is('one-parent').and(parentsMay, oneParent),
        'oneParent',
        '生父母单方送养',
        'One parent places the child',
      ),
      rule(
        who.is('guardian').and(child.situation.is('orphan'), consent),
        'orphanGuardian',
        '孤儿的监护人送养',
        'The guardian places an orphan',
      ),
      rule(
        who.is('guardian').and(child.situation.is('parents-endanger')),
        'endangered',
        '父母均无完全民事行为能力且可能严重危害，监护人送养',
        'The guardian places a child whom incapable parents endanger',
      ),
      rule(
        who.is('institution').and(child.situation.isOneOf('orphan', 'parents-not-found')),
        'institution',
        '儿童福利机构送养',
        'An institution places the child',
      ),
      rule(
        who.is('none').and(child.situation.is('parents-not-found'), child.inInstitution.not()),
        'register',
        '机构外查找不到生父母的未成年人',
        'A child found, and not in an institution',
      ),
    ),
    'giver',
    '可以送养',
    'The child may be placed',
  )
}
