import { type PlainDate, type Problem, ProblemError, problem } from '@minzheng/core'
import { didYouMean, nearest } from '@minzheng/core/written'
import type { Program } from '@minzheng/rules'
import { checkFacts } from '@minzheng/rules/facts'

const questionKeys = ['program', 'place', 'date', 'facts', 'reasons', 'values', 'allowUnverified', 'rules']

/** A key of a question that says nothing would be left out of the answer without a word. @throws ProblemError */
export const checkKeys = (question: object): void => {
  const unknown = Object.keys(question).filter(key => !questionKeys.includes(key))
  if (unknown.length > 0)
    throw new ProblemError(
      unknown.map(key =>
        problem(
          'unrecognized-keys',
          'error',
          [key],
          [`问题中没有名为“${key}”的一项。`, `A question has no "${key}".`],
          didYouMean(nearest(key, questionKeys)),
        ),
      ),
    )
}

/** The rules that a question is about are rules of the program. @throws ProblemError */
export const checkRules = ({ rules: known }: Program, rules: unknown): void => {
  if (rules === undefined) return
  const names = Array.isArray(rules) ? rules : [rules]
  const wrong =
    Array.isArray(rules) && rules.length > 0 ? names.filter(name => !Object.hasOwn(known, name)) : [String(rules)]
  if (wrong.length > 0)
    throw new ProblemError(
      wrong.map(name =>
        problem(
          'rule-unknown',
          'error',
          ['rules'],
          [`没有名为“${name}”的规则。`, `There is no rule "${name}".`],
          didYouMean(nearest(String(name), Object.keys(known))),
        ),
      ),
    )
}

/** What is wrong with facts, as it stands in the question that holds them. */
export const inFacts = (problems: readonly Problem[]): Problem[] =>
  problems.map(one => ({ ...one, path: ['facts', ...one.path] }))

/** A key that no fact has is a slip of the caller; a value that is still being typed is told by `assess`. @throws ProblemError */
export const checkGiven = (program: Program, facts: unknown, date: PlainDate): void => {
  const checked = checkFacts(program, facts, date)
  const unknown = checked.success ? [] : checked.problems.filter(({ code }) => code === 'unrecognized-keys')
  if (unknown.length > 0) throw new ProblemError(inFacts(unknown))
}
