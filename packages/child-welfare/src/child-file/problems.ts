import { type PlainDate, type Problem, problem as problemOf } from '@minzheng/core'
import {
  type ChildFile,
  ChildFileBlock,
  type ChildFileRules,
  childFileBlocks,
  childFileCompleteness,
  groundAgeLimits,
  isOpenFile,
  isOutgrown,
} from './record.js'

const problem = (code: string, path: Problem['path'], zh: string, en: string, fixZh: string, fixEn: string): Problem =>
  problemOf(code, 'warning', path, [zh, en], [fixZh, fixEn])

/**
 * What is wrong with a file on a day: `file-date-early` (opened, visited or a block confirmed before the birth, closed before it was
 * opened), of a closed file too; of an open one `file-block-missing`, `file-risk-not-known` (not graded, where the place visits by the risk), and `file-ground-outgrown` (16 for left-behind and migrant
 * children, 18 for children in difficulty; orphans and unattended children may go on at school).
 */
export const childFileProblems = (file: ChildFile, rules: ChildFileRules, asOf: PlainDate): Problem[] => {
  const wrong = (path: Problem['path'], zh: string, en: string) =>
    problem('file-date-early', path, zh, en, '请核对日期。', 'Check it.')
  const ofBirth = ['早于出生日期。', 'Before the birth.'] as const
  const early = [
    ...(file.openedOn < file.birth ? [wrong(['openedOn'], ...ofBirth)] : []),
    ...(file.closedOn !== undefined && file.closedOn < file.openedOn
      ? [wrong(['closedOn'], '早于建档日期。', 'Before the file was opened.')]
      : []),
    ...ChildFileBlock.options.flatMap(block => {
      const on = file.blocks?.[block]
      return on !== undefined && on < file.birth ? [wrong(['blocks', block], ...ofBirth)] : []
    }),
    ...(file.visitedOn ?? []).flatMap((on, index) =>
      on < file.birth ? [wrong(['visitedOn', index], ...ofBirth)] : [],
    ),
  ]
  if (!isOpenFile(file, asOf)) return early
  const missing = (childFileCompleteness(file, rules)?.missing ?? []).map(block => {
    const { zh, en } = childFileBlocks[block]
    return problem(
      'file-block-missing',
      ['blocks', block],
      `缺少“${zh}”。`,
      `"${en}" is missing.`,
      '请补充。',
      'Add it.',
    )
  })
  const outgrown = file.grounds.flatMap((ground, index) => {
    if (!isOutgrown(file, ground, asOf)) return []
    const limit = groundAgeLimits[ground]
    const zh = `已满${limit}周岁，不再属于该类儿童。`
    const en = `Is ${limit} or more, and no longer such a child.`
    return problem(
      'file-ground-outgrown',
      ['grounds', index],
      zh,
      en,
      '请更新类别或结档。',
      'Change it or close the file.',
    )
  })
  const ungraded =
    file.risk === undefined && Object.keys(rules.visitEveryDays).length > 0
      ? [
          problem(
            'file-risk-not-known',
            ['risk'],
            '没有风险等级，当地按风险等级走访。',
            'The risk is not graded, by which the place visits.',
            '请评定后记录。',
            'Grade it and record it.',
          ),
        ]
      : []
  return [...missing, ...outgrown, ...ungraded, ...early]
}
