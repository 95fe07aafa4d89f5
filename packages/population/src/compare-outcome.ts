import { ProblemError, problem } from '@minzheng/core'
import { didYouMean, nearest } from '@minzheng/core/written'
import type { Program } from '@minzheng/rules'
import type { ComparedRule, ComparePopulation } from './compare-options.js'

/** Names of the rules that say who is entitled, and how much is paid, in the programs: the first that there is. */
const usualEntitled = ['eligible', 'entitled', 'allowed', 'qualified', 'qualifies', 'lowIncome']
const usualAmounts = [
  ...['monthlyBenefit', 'monthlyAmount', 'monthlyAid', 'payment', 'allowance', 'subsidy'],
  ...['total', 'amount', 'aid', 'yearlyGrant', 'grant', 'support'],
]

/** What is compared of a program. */
export interface Outcome {
  readonly entitled?: ComparedRule
  readonly amount?: ComparedRule
}

const unitOf = (program: Program, rule: string): string | undefined => {
  const node = program.rules[rule]
  return node?.kind === 'named' ? node.unit : undefined
}
/** Whether a rule is an amount of money. */
export const isMoney = (program: Program, rule: string): boolean => unitOf(program, rule)?.startsWith('fen') === true
/** What the values of a rule are. */
export const typeOfRule = (program: Program, rule: string): 'integer' | 'boolean' | 'enum' | 'date' | 'ratio' => {
  const { outputs, steps } = program.lowered()
  const slot = outputs[rule]
  return slot && 'step' in slot ? steps[slot.step]!.type : 'ratio'
}
const isTest = (program: Program, rule: string): boolean => typeOfRule(program, rule) === 'boolean'

const about = (program: Program, rule: string): ComparedRule => {
  const node = program.rules[rule]!
  const unit = unitOf(program, rule)
  return {
    rule,
    title: node.kind === 'named' ? node.title : { zh: rule, en: rule },
    ...(unit === undefined ? {} : { unit }),
  }
}

/**
 * The rules that say who is entitled and how much, as asked or as the program has them.
 * @throws ProblemError `rule-unknown`, `nothing-to-compare`
 */
export const outcomeOf = (program: Program, asked: Pick<ComparePopulation, 'entitled' | 'amount'>): Outcome => {
  const choose = (
    option: 'entitled' | 'amount',
    usual: readonly string[],
    fits: (program: Program, rule: string) => boolean,
  ): string | undefined => {
    const fitting = Object.keys(program.rules).filter(rule => fits(program, rule))
    const named = asked[option]
    if (named === undefined) return usual.find(rule => fitting.includes(rule))
    if (fitting.includes(named)) return named
    throw new ProblemError(
      problem(
        'rule-unknown',
        'error',
        [option],
        option === 'amount'
          ? [`没有名为“${named}”、以分计的规则。`, `There is no rule "${named}" in fen.`]
          : [`没有名为“${named}”、答是与否的规则。`, `There is no rule "${named}" of yes and no.`],
        didYouMean(nearest(named, fitting)),
      ),
    )
  }
  const entitled = choose('entitled', usualEntitled, isTest)
  const amount = choose('amount', usualAmounts, isMoney)
  if (entitled === undefined && amount === undefined)
    throw new ProblemError(
      problem(
        'nothing-to-compare',
        'error',
        ['program'],
        [
          `“${program.id}”没有表示资格或金额的常用规则。`,
          `"${program.id}" has no rule by which entitlement or an amount is usually told.`,
        ],
        ['请用 entitled 或 amount 写明规则。', 'Name a rule with entitled or amount.'],
      ),
    )
  return {
    ...(entitled === undefined ? {} : { entitled: about(program, entitled) }),
    ...(amount === undefined ? {} : { amount: about(program, amount) }),
  }
}
