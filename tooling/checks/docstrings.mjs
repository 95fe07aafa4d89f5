// What the docstring of a public export must say. Each rule is one that a machine can hold without noise: units of facts
// and of results are held where they are defined, by the tests of each registry.
const unit =
  /\b(fen|yuan|days?|months?|years?|shares?|per cent|number|how many|ratio|index|points?|score|age|level|negative|times|copies|persons?|\d to \d+)\b|%/i
const document = /(19|20)\d\d|\p{Script=Han}{4}/u

const wordsOf = text => text.match(/[\p{Script=Latin}\d`'’]+|\p{Script=Han}{2}/gu) ?? []

const rules = [
  {
    breaks: ({ text }) => text === '',
    say: 'has no docstring. Say in a sentence what it is or computes, and the article that it comes from',
  },
  {
    breaks: ({ text }) => !/[.…:!?)。]$/.test(text),
    say: 'has a docstring that is not a sentence. End it with a full stop',
  },
  {
    breaks: ({ isFunction, text }) => isFunction && wordsOf(text).length < 4,
    say: 'is a function whose docstring is no sentence. Say what it gives, for what',
  },
  {
    breaks: ({ givesNumber, text }) => givesNumber && !unit.test(text),
    say: 'is or gives a number without its unit. Name it: fen, days, months, a share, a number of …, from 1 to 5',
  },
  {
    breaks: ({ name, text }) => /(19|20)\d\d$/.test(name) && !document.test(text),
    say: 'is named for a year, and its docstring names neither the document nor a year. Name the document that it follows, or from when to when it holds',
  },
  {
    breaks: ({ throws, tags }) => throws && !tags.includes('throws'),
    say: 'throws, and its docstring does not say what. Add `@throws ProblemError` with the code, and when',
  },
]

/** What the docstrings of public exports lack, the first thing of each. */
export const docstringProblems = exports =>
  exports.flatMap(one => {
    const broken = rules.find(({ breaks }) => breaks(one))
    return broken ? [`${one.file}:${one.line} ${one.name} ${broken.say}.`] : []
  })
