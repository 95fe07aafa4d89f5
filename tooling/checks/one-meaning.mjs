import { groupBy } from './workspace.mjs'

// One public name has one meaning in the whole house: what two packages export under one name is one declaration.

/** Names that several packages declare on purpose, and why nobody takes one for the other. */
const allowed = {
  measures: 'the list of a package, read by whoever joins those of all packages',
  programs: 'the list of a package, read by whoever joins those of all packages',
  nextQuestion: 'one question: of a program in hand, or by its id, place and date',
}

/** Names with more than one declaration behind them, as messages. */
export const ambiguousNames = exports => {
  return [...groupBy(exports, ({ name }) => name)].flatMap(([name, declared]) => {
    if (declared.length < 2 || name in allowed) return []
    const places = declared.map(one => `${one.package} (${one.file}:${one.line})`).join(', ')
    return [
      `${name} has ${declared.length} meanings: ${places}. Rename all but one for what they are, or, where both are right, say why in tooling/checks/one-meaning.mjs.`,
    ]
  })
}
