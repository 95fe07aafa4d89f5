import { keysOf, type Problem, problem } from '@minzheng/core'
import { askedOf } from './asked.js'
import type { ListedService, ServiceList } from './list.js'

const elements = {
  mode: ['供给方式', 'how it is given'],
  standard: ['服务标准', 'its standard'],
  payer: ['支出责任主体', 'who bears the cost'],
} as const

const wrong = (code: string, severity: Problem['severity'], path: Problem['path'], zh: string, en: string): Problem =>
  problem(`service-list-${code}`, severity, path, [zh, en], ['请修订清单。', 'Amend the list.'])

/** What is asked below is asked above too where a group above lies within it: whoever meets that meets this. */
const narrower = (own: ListedService, above: ListedService): boolean =>
  own.leastAge > above.leastAge ||
  askedOf(own).some(group => !askedOf(above).some(one => one.every(target => group.includes(target))))

/**
 * What is wrong with a list: a last day before its first; an item twice; an item that does not say how it is given, by what standard, or who bears the cost
 * (山东省养老服务条例, article 49; a warning, since other places may ask less); and beside the list of the level above an item
 * that is missing or for fewer elders. A list below that is no more than an excerpt lacks nothing for that, nor one that ended before the
 * list above began.
 */
export const serviceListProblems = (list: ServiceList, above?: ServiceList): Problem[] => {
  const ids = list.items.map(({ id }) => id)
  const days =
    list.until !== null && list.until < list.from
      ? [wrong('backwards', 'error', ['until'], '终止日早于起始日。', 'It ends before it begins.')]
      : []
  const own = list.items.flatMap((item, index) => [
    ...(ids.indexOf(item.id) < index
      ? [wrong('twice', 'error', ['items', index], `“${item.name}”列了两次。`, `"${item.name}" is there twice.`)]
      : []),
    ...keysOf(elements)
      .filter(element => item[element] === null)
      .map(element =>
        wrong(
          'element-missing',
          'warning',
          ['items', index, element],
          `没有写明${elements[element][0]}。`,
          `It does not say ${elements[element][1]}.`,
        ),
      ),
  ])
  const isOlder = above !== undefined && list.until !== null && list.until < above.from
  const beside = (isOlder ? [] : (above?.items ?? [])).flatMap(item => {
    const index = ids.indexOf(item.id)
    const held = list.items[index]
    if (held === undefined)
      return list.whole
        ? [
            wrong(
              'item-missing',
              'error',
              ['items'],
              `缺少上级清单的“${item.name}”。`,
              `"${item.name}" of the list above is missing.`,
            ),
          ]
        : []
    return narrower(held, item)
      ? [
          wrong(
            'narrower',
            'error',
            ['items', index],
            `“${item.name}”的对象少于上级清单。`,
            `"${item.name}" is for fewer than in the list above.`,
          ),
        ]
      : []
  })
  return [...days, ...own, ...beside]
}
