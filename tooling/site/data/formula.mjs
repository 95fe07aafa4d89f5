// A rule as a formula of names: what has a name is written by it, and explained by its own line.
import { renderUnit } from '@minzheng/rules/reasons'

const words = {
  and: { zh: ' 且 ', en: ' and ' },
  or: { zh: ' 或 ', en: ' or ' },
  not: { zh: '并非 ', en: 'not ' },
  sum: { zh: '合计', en: 'sum of' },
  some: { zh: '任一', en: 'any' },
  every: { zh: '每一', en: 'every' },
  greatest: { zh: '取大', en: 'greatest of' },
  least: { zh: '取小', en: 'least of' },
  up: { zh: '进位', en: 'rounded up' },
  down: { zh: '舍去尾数', en: 'rounded down' },
  'half-up': { zh: '四舍五入', en: 'rounded half up' },
  years: { zh: '周岁（年）', en: 'full years' },
  months: { zh: '满月数', en: 'whole months' },
  known: { zh: '已知', en: ' is known' },
  set: { zh: '已设', en: ' is set' },
}
const loose = new Set(['add', 'subtract', 'and', 'or', 'compare', 'choose'])

/** Writes formulas in a language: `formula(node)` of what a node is made of, and `named(node)`, the parts that have names of their own. */
export const formulasIn = language => {
  const say = text => text[language]
  const label = ({ label, path, group }) => (label ? say(label) : (path?.join('.') ?? group))
  const constant = ({ value, type }, unit) => {
    if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' }[language] : { zh: '否', en: 'no' }[language]
    if (type === 'date' || typeof value === 'string') return String(value)
    return unit?.startsWith('fen') ? `${value / 100} ${renderUnit(unit, language)}` : String(value)
  }
  /** The unit of what a constant stands beside. */
  const unitOf = of => of?.unit ?? (of?.kind === 'named' ? unitOf(of.of) : undefined)
  const wordsFor = of => of?.words ?? (of?.kind === 'named' ? wordsFor(of.of) : undefined)

  const operand = (of, beside) => {
    if (of.kind === 'named') return say(of.title)
    if (of.kind === 'constant') {
      const word = wordsFor(beside)?.[of.value]
      return word ? say(word) : constant(of, unitOf(beside))
    }
    return loose.has(of.kind) ? `(${formula(of)})` : formula(of)
  }
  const formula = of => {
    switch (of.kind) {
      case 'named':
        return formula(of.of)
      case 'fact':
      case 'policy':
      case 'size':
        return label(of)
      case 'constant':
        return constant(of)
      case 'add':
        return `${operand(of.left, of.right)} + ${operand(of.right, of.left)}`
      case 'subtract':
        return `${operand(of.left, of.right)} − ${operand(of.right, of.left)}`
      case 'multiply':
        return `${operand(of.left)} × ${operand(of.right)}`
      case 'quotient':
        return `${operand(of.numerator)} ÷ ${operand(of.denominator)}`
      case 'compare':
        return `${operand(of.left, of.right)} ${of.op === '<=' ? '≤' : of.op} ${operand(of.right, of.left)}`
      case 'and':
      case 'or':
        return of.items.map(item => operand(item)).join(say(words[of.kind]))
      case 'not':
        return `${say(words.not)}${operand(of.of)}`
      case 'choose':
        return language === 'zh'
          ? `若 ${operand(of.condition)} 则 ${operand(of.yes, of.no)}，否则 ${operand(of.no, of.yes)}`
          : `if ${operand(of.condition)} then ${operand(of.yes, of.no)}, else ${operand(of.no, of.yes)}`
      case 'least':
      case 'greatest':
        return `${say(words[of.kind])}(${of.items.map((item, index) => operand(item, of.items[index === 0 ? 1 : 0])).join(', ')})`
      case 'round':
        return `${say(words[of.mode])}(${formula(of.of)})`
      case 'elapsed':
        return `${say(words[of.unit])}(${operand(of.from)} → ${operand(of.to)})`
      case 'aggregate':
        return `${say(words[of.op])}${label(of.size)}(${formula(of.of)})`
      case 'known':
        return `${operand(of.of)}${say(words.known)}`
      case 'is-set':
        return `${operand(of.of)}${say(words.set)}`
    }
  }
  return formula
}
