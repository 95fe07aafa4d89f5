// How exports are declared, as a reader of a reference needs it: functions without their bodies, types whole, values by their types.
import ts from 'typescript'

/** Of a schema or a table that is longer, the beginning says enough, in lines. */
const mostLines = 40

const cut = text => {
  const lines = text.split('\n')
  return lines.length > mostLines ? [...lines.slice(0, mostLines), '…'].join('\n') : text
}

/** The text of a node with its lines moved to the left, as far as its own line stands from the margin. */
const textOf = node => {
  const source = node.getSourceFile()
  const start = node.getStart(source)
  const text = source.text.slice(start, node.end)
  const line = source.text.lastIndexOf('\n', start) + 1
  const [margin] = /^ */.exec(source.text.slice(line))
  return text.replaceAll(`\n${margin}`, '\n')
}

const listOf = (nodes, [open, close]) => (nodes ? `${open}${nodes.map(node => textOf(node)).join(', ')}${close}` : '')

/** What a function takes and gives; what it gives only by its body is left to the reader of its docstring. */
const callOf = ({ typeParameters, parameters, type }, arrow) =>
  `${listOf(typeParameters, '<>')}${listOf(parameters, '()')}${type ? `${arrow}${textOf(type)}` : ''}`

const isFunction = node => node && (ts.isArrowFunction(node) || ts.isFunctionExpression(node))

const memberOf = member => {
  if (ts.isConstructorDeclaration(member)) return `constructor${listOf(member.parameters, '()')}`
  return member.body
    ? textOf(member)
        .slice(0, member.body.getStart() - member.getStart())
        .trimEnd()
    : textOf(member)
}

const isPrivate = member => member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword) ?? false

const declared = (name, node) => {
  if (ts.isFunctionDeclaration(node)) return `function ${name}${callOf(node, ': ')}`
  if (ts.isVariableDeclaration(node)) {
    const { type, initializer } = node
    if (type) return `const ${name}: ${textOf(type)}`
    if (isFunction(initializer)) return `function ${name}${callOf(initializer, ': ')}`
    return initializer ? cut(`const ${name} = ${textOf(initializer)}`) : `const ${name}`
  }
  if (ts.isClassDeclaration(node)) {
    const heritage = (node.heritageClauses ?? []).map(clause => ` ${textOf(clause)}`).join('')
    const members = node.members.filter(member => !isPrivate(member)).map(member => `  ${memberOf(member)}\n`)
    return `class ${name}${listOf(node.typeParameters, '<>')}${heritage} {\n${members.join('')}}`
  }
  return cut(textOf(node).replace(/^export (?:declare )?/, ''))
}

/** A text of TypeScript that declares an export, overloads each on a line. */
export const signatureOf = ({ name, declarations }) => {
  const overloads = declarations.filter(node => ts.isFunctionDeclaration(node) && !node.body)
  return [...new Set((overloads.length > 0 ? overloads : declarations).map(node => declared(name, node)))].join('\n')
}
