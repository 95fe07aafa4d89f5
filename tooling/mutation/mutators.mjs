import ts from 'typescript'

const { SyntaxKind } = ts

const operators = new Map([
  [SyntaxKind.LessThanToken, ['boundary', '<=']],
  [SyntaxKind.LessThanEqualsToken, ['boundary', '<']],
  [SyntaxKind.GreaterThanToken, ['boundary', '>=']],
  [SyntaxKind.GreaterThanEqualsToken, ['boundary', '>']],
  [SyntaxKind.EqualsEqualsEqualsToken, ['equality', '!==']],
  [SyntaxKind.ExclamationEqualsEqualsToken, ['equality', '===']],
  [SyntaxKind.AmpersandAmpersandToken, ['logic', '||']],
  [SyntaxKind.BarBarToken, ['logic', '&&']],
  [SyntaxKind.PlusToken, ['arithmetic', '-']],
  [SyntaxKind.MinusToken, ['arithmetic', '+']],
  [SyntaxKind.AsteriskToken, ['arithmetic', '/']],
  [SyntaxKind.SlashToken, ['arithmetic', '*']],
  [SyntaxKind.PercentToken, ['arithmetic', '*']],
])

const otherMethod = {
  lessThan: 'atMost',
  atMost: 'lessThan',
  greaterThan: 'atLeast',
  atLeast: 'greaterThan',
  and: 'or',
  or: 'and',
  allOf: 'anyOf',
  anyOf: 'allOf',
  plus: 'minus',
  minus: 'plus',
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  ceil: 'floor',
  floor: 'ceil',
  round: 'floor',
  trunc: 'ceil',
}
const swappedMath = { min: 'max', max: 'min' }

const droppable = new Set(
  (
    'atLeastZero not orElse otherwise min max int positive nonnegative gt gte lt lte multipleOf length regex refine ' +
    'superRefine check strict optional nullable nullish default and or trim trimStart trimEnd toLowerCase toUpperCase ' +
    'normalize abs filter sort toSorted reverse toReversed slice replace replaceAll padStart flat'
  ).split(' '),
)
/** Calls that join conditions or list words: each argument alone may be left out. */
const listing = new Set(['and', 'or', 'allOf', 'anyOf', 'isOneOf', 'min', 'max'])
const otherRounding = { 'half-up': ['down', 'up'], up: ['down', 'half-up'], down: ['up', 'half-up'] }
const numerals = '一二三四五六七八九十'

const isDate = text => /^\d{4}-\d{2}-\d{2}$/.test(text)
const shifted = (date, days) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
const isRealDate = text => isDate(text) && !Number.isNaN(Date.parse(text)) && shifted(text, 0) === text

/** The same reference with the number of its last 条, 款 or 项 one on. */
const nextArticle = text => {
  const found = [...text.matchAll(/第[〇零一二三四五六七八九十百千]*([一二三四五六七八九十])(?=[条款项目])/g)].at(-1)
  if (!found) return undefined
  const at = found.index + found[0].length - 1
  const digit = found[1]
  const next = digit === '十' ? '十一' : digit === '九' ? '八' : numerals[numerals.indexOf(digit) + 1]
  return text.slice(0, at) + next + text.slice(at + 1)
}

const isText = node =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateExpression(node) ||
  (ts.isBinaryExpression(node) &&
    node.operatorToken.kind === SyntaxKind.PlusToken &&
    (isText(node.left) || isText(node.right)))

const quoted = text => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const isName = node => {
  const { parent } = node
  return parent !== undefined && 'name' in parent && parent.name === node
}

const calls = {
  name: ({ expression }) =>
    ts.isPropertyAccessExpression(expression)
      ? expression.name.text
      : ts.isIdentifier(expression)
        ? expression.text
        : undefined,
  receiver: ({ expression }) => (ts.isPropertyAccessExpression(expression) ? expression.expression : undefined),
}

/** The middle of `a?.b().c()` cannot be put in brackets without losing what `?.` skips. */
const isInsideChain = node =>
  (node.flags & ts.NodeFlags.OptionalChain) !== 0 &&
  (ts.isPropertyAccessExpression(node.parent) ||
    ts.isElementAccessExpression(node.parent) ||
    ts.isNonNullExpression(node.parent) ||
    ts.isCallExpression(node.parent)) &&
  node.parent.expression === node

const ofBinary = (node, textOf) => {
  const { left, right, operatorToken } = node
  if (operatorToken.kind === SyntaxKind.QuestionQuestionToken)
    return [
      ['fallback', textOf(left)],
      ['fallback', textOf(right)],
    ]
  const [mutator, operator] = operators.get(operatorToken.kind) ?? []
  if (!mutator || (mutator === 'arithmetic' && isText(node))) return []
  return [[mutator, `${textOf(left)} ${operator} ${textOf(right)}`]]
}

const ofCall = (node, textOf) => {
  const name = calls.name(node)
  const receiver = calls.receiver(node)
  const on = receiver && textOf(receiver)
  const isMath = on === 'Math'
  const parameters = node.arguments.map(textOf)
  const list = items => items.join(', ')
  const callee = textOf(node.expression)
  const calling = other => `${callee.slice(0, callee.length - name.length)}${other}(${list(parameters)})`
  const found = []
  if (name === undefined) return found
  if (Object.hasOwn(otherMethod, name)) found.push(['other-call', calling(otherMethod[name])])
  if (isMath && Object.hasOwn(swappedMath, name)) found.push(['other-call', calling(swappedMath[name])])
  if (receiver && !isMath && droppable.has(name) && !node.questionDotToken && !node.expression.questionDotToken)
    found.push(['dropped-call', on])
  if (listing.has(name) && !isMath && parameters.length > 1)
    for (const [index, parameter] of parameters.entries())
      if (!parameter.startsWith('...'))
        found.push(['dropped-argument', `${callee}(${list(parameters.toSpliced(index, 1))})`])
  if (name === 'choose' && parameters.length === 2)
    for (const parameter of parameters) found.push(['one-choice', `${callee}(${list([parameter, parameter])})`])
  return found
}

const ofNumber = text => {
  if (/^\d+n$/.test(text)) return [['number', `${BigInt(text.slice(0, -1)) + 1n}n`]]
  const value = Number(text.replaceAll('_', ''))
  return Number.isInteger(value)
    ? [value + 1, value - 1].map(other => ['number', other < 0 ? `(${other})` : String(other)])
    : [['number', String(value * 2)]]
}

const ofString = text => {
  if (isRealDate(text)) return [-1, 1].map(days => ['date', quoted(shifted(text, days))])
  if (Object.hasOwn(otherRounding, text)) return otherRounding[text].map(mode => ['rounding', quoted(mode)])
  const article = nextArticle(text)
  return article === undefined ? [] : [['article', quoted(article)]]
}

const ofRegExp = text => {
  const end = text.lastIndexOf('/')
  const [body, flags] = [text.slice(1, end), text.slice(end + 1)]
  const found = []
  if (body.startsWith('^')) found.push(['anchor', `/${body.slice(1) || '(?:)'}/${flags}`])
  if (body.endsWith('$') && !body.endsWith('\\$')) found.push(['anchor', `/${body.slice(0, -1) || '(?:)'}/${flags}`])
  return found
}

const isCondition = node =>
  ((ts.isIfStatement(node.parent) || ts.isWhileStatement(node.parent)) && node.parent.expression === node) ||
  (ts.isConditionalExpression(node.parent) && node.parent.condition === node)

const mutationsOf = (node, textOf) => {
  const found = []
  if (ts.isBinaryExpression(node)) found.push(...ofBinary(node, textOf))
  else if (ts.isCallExpression(node)) found.push(...ofCall(node, textOf))
  else if (ts.isNumericLiteral(node) || ts.isBigIntLiteral(node)) found.push(...ofNumber(textOf(node)))
  else if (ts.isStringLiteral(node)) found.push(...ofString(node.text))
  else if (ts.isRegularExpressionLiteral(node)) found.push(...ofRegExp(node.text))
  else if (node.kind === SyntaxKind.TrueKeyword) found.push(['boolean', 'false'])
  else if (node.kind === SyntaxKind.FalseKeyword) found.push(['boolean', 'true'])
  else if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken)
    found.push(['negation', textOf(node.operand)])
  if (!ts.isExpression(node)) return found
  if (isCondition(node) && node.kind !== SyntaxKind.TrueKeyword && node.kind !== SyntaxKind.FalseKeyword) {
    if (!ts.isWhileStatement(node.parent)) found.push(['condition', 'true'])
    found.push(['condition', 'false'])
  }
  if (ts.isExpressionStatement(node.parent) && ts.isCallExpression(node)) found.push(['statement', 'undefined'])
  return found
}

const isNoCode = node =>
  ts.isTypeNode(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isEnumDeclaration(node) ||
  (ts.isThrowStatement(node) && ts.isNewExpression(node.expression))

export const parse = (file, text) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)

/**
 * The mutants of a source text, in the order of the text: where (`start`, `end`, `line`), which `mutator`, and the
 * expression before and after.
 */
export const mutantsOf = (file, text) => {
  const source = parse(file, text)
  const textOf = node => text.slice(node.getStart(source), node.end)
  const found = []
  const visit = node => {
    if (isNoCode(node)) return
    if (!isName(node) && !isInsideChain(node)) {
      const seen = new Set([textOf(node)])
      for (const [mutator, mutated] of mutationsOf(node, textOf)) {
        if (seen.has(mutated)) continue
        seen.add(mutated)
        const start = node.getStart(source)
        const { line, character } = source.getLineAndCharacterOfPosition(start)
        const original = textOf(node)
        found.push({ file, line: line + 1, column: character + 1, start, end: node.end, mutator, original, mutated })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const bySpan = mutants => {
  const groups = new Map()
  for (const mutant of mutants) {
    const span = `${mutant.start}-${mutant.end}`
    groups.set(span, [...(groups.get(span) ?? []), mutant])
  }
  return groups
}

const isListed = ({ parent }) => ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent)

/** The source with every mutant in it; `__mutant(id)` of the global object says which one is on. */
export const instrument = (file, text, mutants) => {
  const source = parse(file, text)
  const left = bySpan(mutants)
  const print = node => {
    const start = node.getStart(source)
    let cursor = start
    let out = ''
    ts.forEachChild(node, child => {
      const from = child.getStart(source)
      if (from < cursor) return
      out += text.slice(cursor, from) + print(child)
      cursor = child.end
    })
    out += text.slice(cursor, node.end)
    // Sources without semicolons: a bracket at the start of a statement would call what stands before it.
    if (ts.isExpressionStatement(node) && out.startsWith('(') && isListed(node)) return `;${out}`
    const span = `${start}-${node.end}`
    const here = ts.isExpression(node) ? left.get(span) : undefined
    if (!here) return out
    left.delete(span)
    return `(${here.map(({ id, mutated }) => `__mutant(${id})?(${mutated}):`).join('')}${out})`
  }
  const instrumented = text.slice(0, source.getStart(source)) + print(source)
  if (left.size > 0) throw new Error(`${file}: no place for mutants at ${[...left.keys()].join(', ')}`)
  return instrumented
}
