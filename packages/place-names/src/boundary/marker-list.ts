import { type Problem, problem } from '@minzheng/core'
import { checkMarkerNumber, type MarkerGroup, type MarkerType } from './marker-number.js'

const members: Readonly<Record<MarkerGroup, readonly MarkerType[]>> = {
  single: ['Q'],
  double: ['A', 'B'],
  triple: ['C', 'D', 'E'],
}

/**
 * What is wrong with the numbers of a list of markers, by their place in the list: numbers in disorder, given twice, groups that
 * lack a member or mix types under one serial. A serial that is left out is a warning: a marker may have been removed.
 */
export const markerListProblems = (numbers: readonly string[]): Problem[] => {
  const problems: Problem[] = []
  const seen = new Set<string>()
  const serials = new Map<string, Map<number, { types: Set<MarkerType>; index: number }>>()
  for (const [index, number] of numbers.entries()) {
    const checked = checkMarkerNumber(number)
    if (!checked.valid) {
      problems.push(...checked.problems.map(one => ({ ...one, path: [index] })))
      continue
    }
    if (seen.has(number))
      problems.push(
        problem('marker-twice', 'error', [index], [`编号 ${number} 重复。`, `The number ${number} stands twice.`], {
          zh: '请核对界桩登记表。',
          en: 'Check the register.',
        }),
      )
    seen.add(number)
    const line = serials.get(checked.line) ?? new Map<number, { types: Set<MarkerType>; index: number }>()
    serials.set(checked.line, line)
    const serial = line.get(checked.serial) ?? { types: new Set<MarkerType>(), index }
    line.set(checked.serial, serial)
    serial.types.add(checked.type)
  }
  for (const [line, ofLine] of serials) {
    let before = 0
    for (const [serial, { types, index }] of [...ofLine].sort(([a], [b]) => a - b)) {
      const name = `${line}${String(serial).padStart(3, '0')}`
      const isWhole = Object.values(members).some(
        group => group.length === types.size && group.every(type => types.has(type)),
      )
      if (!isWhole)
        problems.push(
          problem(
            'marker-group',
            'error',
            [index],
            [
              `${name} 的类型码 ${[...types].join('、')} 不成组。`,
              `The types of ${name} (${[...types].join(', ')}) make no group.`,
            ],
            { zh: '单立为 Q，双立为 A、B，三立为 C、D、E。', en: 'One is Q, two are A and B, three are C, D and E.' },
          ),
        )
      if (serial > before + 1)
        problems.push(
          problem(
            'marker-serial-gap',
            'warning',
            [index],
            [`${name} 之前缺号。`, `Serials before ${name} are missing.`],
            {
              zh: '请核对是否漏登或者已撤除。',
              en: 'See whether markers were left out, or removed.',
            },
          ),
        )
      before = serial
    }
  }
  return problems
}
