import ts from 'typescript'
import { lineOf } from './imports.mjs'

const saidInBoth = argument =>
  argument !== undefined &&
  ((ts.isCallExpression(argument) && argument.expression.getText() === 'refusal') ||
    (ts.isSpreadElement(argument) && argument.getText().startsWith('...lastNotBefore(')))

const saysMessage = issue =>
  issue !== undefined &&
  (ts.isStringLiteralLike(issue) ||
    (ts.isObjectLiteralExpression(issue) &&
      issue.properties.some(({ name }) => name !== undefined && ['message', 'error'].includes(name.getText()))))

/**
 * The lines of a source where a schema refuses a value in one language alone: a `refine` whose last argument is neither
 * `refusal(path, zh, en)` nor `...lastNotBefore(first, last)` of `@minzheng/core`, or an `addIssue` with a text of its own.
 */
export const saidInOneLanguage = text => {
  if (!/\b(?:refine|addIssue)\(/.test(text)) return []
  const lines = []
  const visit = node => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const called = node.expression.name.text
      if (
        (called === 'refine' && !saidInBoth(node.arguments.at(-1))) ||
        (called === 'addIssue' && saysMessage(node.arguments[0]))
      )
        lines.push(lineOf(text, node.expression.name.getStart()))
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true))
  return lines
}
