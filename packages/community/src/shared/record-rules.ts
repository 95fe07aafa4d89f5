import { type Citation, type LocalizedText, type PlainDate, type Problem, problem } from '@minzheng/core'

/** A rule that a record may break, and the document that sets it; without one it is what any such record has to fulfil. */
export interface RecordRule {
  readonly text: LocalizedText
  readonly cite?: Citation
}

/** What a record breaks: the rule and its document, where it stands in the record, and the day by which it was due. */
export const brokenRule = (
  code: string,
  { text, cite }: RecordRule,
  path: Problem['path'],
  due?: PlainDate,
): Problem => {
  const { title, article = '' } = cite ?? { title: '' }
  const by = title && `By ${title}${article && ` ${article}`}, `
  return problem(
    code,
    'error',
    path,
    [
      `${text.zh}${title && `（${title}${article}）`}${due === undefined ? '' : `，期限 ${due}`}。`,
      `${by}${text.en}${due === undefined ? '' : ` (due ${due})`}.`,
    ],
    ['请更正记录，或依规整改。', 'Mend the record, or put the matter right.'],
  )
}
