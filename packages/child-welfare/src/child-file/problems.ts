import { ageOn, type PlainDate, type Problem, problem as problemOf } from '@minzheng/core'
import {
  type ChildFile,
  type ChildFileGround,
  type ChildFileRules,
  childFileBlocks,
  childFileCompleteness,
  isOpenFile,
} from './record.js'

const grown: Partial<Record<ChildFileGround, number>> = { 'left-behind': 16, migrant: 16, 'in-difficulty': 18 }

const problem = (code: string, path: Problem['path'], zh: string, en: string, fixZh: string, fixEn: string): Problem =>
  problemOf(code, 'warning', path, [zh, en], [fixZh, fixEn])

/**
 * What is wrong with an open file on a day: `file-block-missing`; `file-ground-outgrown` (16 for left-behind and migrant
 * children, 18 for children in difficulty; orphans and unattended children may go on at school); `file-date-early`.
 */
export const childFileProblems = (file: ChildFile, rules: ChildFileRules, asOf: PlainDate): Problem[] => {
  if (!isOpenFile(file, asOf)) return []
  const missing = childFileCompleteness(file, rules).missing.map(block => {
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
  const age = ageOn(file.birth, asOf)
  const outgrown = file.grounds.flatMap((ground, index) => {
    const limit = grown[ground]
    if (limit === undefined || age < limit) return []
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
  const early = file.visitedOn.flatMap((on, index) =>
    on >= file.birth
      ? []
      : problem(
          'file-date-early',
          ['visitedOn', index],
          '早于出生日期。',
          'Before the birth.',
          '请核对日期。',
          'Check it.',
        ),
  )
  return [...missing, ...outgrown, ...early]
}
