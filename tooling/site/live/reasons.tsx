import type { Explanation } from '@minzheng/rules'
import { renderExplanation } from '@minzheng/rules/reasons'
import { language, t } from './language.js'

interface Line {
  readonly text: string
  readonly inner: Line[]
}

/** Indented lines as a tree. */
const treeOf = (text: string): Line[] => {
  const top: Line[] = []
  const path: Line[][] = [top]
  for (const line of text.split('\n').slice(1)) {
    const [, indent = '', said = ''] = /^( *)(?:- )?(.*)$/.exec(line) ?? []
    const depth = Math.min(indent.length / 2, path.length - 1)
    const made: Line = { text: said, inner: [] }
    path[depth]!.push(made)
    path.length = depth + 1
    path.push(made.inner)
  }
  return top
}

const Lines = ({ lines }: { readonly lines: readonly Line[] }) => (
  <ul>
    {lines.map((line, index) => (
      <li key={index}>
        {line.text}
        {line.inner.length > 0 && <Lines lines={line.inner} />}
      </li>
    ))}
  </ul>
)

/** Why a case came out as it did: what decided, and, opened, every part of every rule. */
export const Reasons = ({ reasons }: { readonly reasons: Explanation }) => {
  const short = renderExplanation(reasons, language, { form: 'short' })
  return (
    <section class="reasons" aria-label={t('理由', 'Reasons')}>
      <h3>{t('理由', 'Reasons')}</h3>
      <p class="by">{short.split('\n')[0]}</p>
      <Lines lines={treeOf(short)} />
      <details>
        <summary>{t('全部理由', 'All reasons')}</summary>
        <Lines lines={treeOf(renderExplanation(reasons, language))} />
      </details>
    </section>
  )
}
