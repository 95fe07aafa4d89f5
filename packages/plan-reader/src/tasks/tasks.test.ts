import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.js'
import { pastIn } from '../targets/past.js'
import { signsOf } from '../text/characters.js'
import { measuresBetween } from './tasks.js'

const readIn = (text: string, year: number | undefined, deadline?: string) =>
  measuresBetween(text, signsOf(text), 0, text.length, { year, isPast: pastIn(text, signsOf(text).at, year), deadline })
const read = (text: string) => readIn(text, 2025)
const tasksIn = (text: string) => read(text).map(({ task }) => task)

describe('each clause that begins with a word of doing is a task', () => {
  it.each([
    ['完善会商制度,开展消防检查。', ['完善会商制度', '开展消防检查']],
    ['持续深化婚俗改革；积极培育社区组织；', ['持续深化婚俗改革', '积极培育社区组织']],
    ['一是建立联席机制。二是印发管理办法。', ['建立联席机制', '印发管理办法']],
    ['（1）修订办事指南。（2）举办业务培训。', ['修订办事指南', '举办业务培训']],
    ['依托街道站点开展探访服务，对困难家庭实行分类帮扶。', ['依托街道站点开展探访服务', '对困难家庭实行分类帮扶']],
    ['进一步加强和\n改进窗口服务。', ['进一步加强和改进窗口服务']],
    ['落实《办法（试行）》，组织“送温暖，送服务”活动。', ['落实《办法（试行）》', '组织“送温暖，送服务”活动']],
    ['新建2个助餐点，改造1所敬老院。', ['新建2个助餐点', '改造1所敬老院']],
  ])('%s', (text, tasks) => {
    expect(tasksIn(text)).toEqual(tasks)
  })
})

describe('what is no task', () => {
  it.each([
    ['what the work is for', '完善会商制度，不断提升服务水平，确保群众满意。', ['完善会商制度']],
    ['what was done', '2024年共建成3个站点，已完成系统升级。', []],
    ['what there is', '全区现有养老机构12家。', []],
    ['a clause of nouns', '养老服务，救助服务，儿童福利。', []],
    ['a slogan alone', '以人民为中心。', []],
    ['what is too long for one', `推进${'各项各类'.repeat(40)}工作。`, []],
    ['nothing', '', []],
  ])('%s', (_, text, tasks) => {
    expect(tasksIn(text)).toEqual(tasks)
  })
})

describe('a task has the date of its clause', () => {
  it.each([
    ['6月底前印发管理办法，开展业务培训。', ['2025-06-30', undefined]],
    ['6月底前，印发管理办法。', ['2025-06-30']],
    ['印发管理办法于9月30日前完成。', ['2025-09-30']],
    ['年底前完成系统升级。组织业务培训。', ['2025-12-31', undefined]],
    ['第三季度举办护理技能大赛。', []],
    ['2026年6月底前建成区级公墓。', ['2026-06-30']],
  ])('%s', (text, deadlines) => {
    const found = read(text).map(({ deadline }) => deadline)
    if (deadlines.length > 0) expect(found).toEqual(deadlines)
    else expect(found).toEqual(['2025-09-30'])
  })
  it('or that which stands over all of its part, and none where nobody knows the year', () => {
    const text = '印发管理办法，6月底前完成整改工作。'
    const found = readIn(text, 2025, '2025-03-31')
    expect(found.map(({ deadline }) => deadline)).toEqual(['2025-03-31', '2025-06-30'])
    expect(readIn(text, undefined).map(({ deadline }) => deadline)).toEqual([undefined, undefined])
  })
})

it('a span holds just the words of its clause', () => {
  const text = '各项工作：  完善会商制度 ，开展消防检查。'
  expect(read(text).map(({ span }) => text.slice(...(span ?? [0, 0])))).toEqual(['完善会商制度', '开展消防检查'])
})

describe('the tasks of a plan that is read', () => {
  const text =
    '某区民政局2025年工作要点\n一、养老服务\n1.增加设施供给。新建2个助餐点，6月底前印发助餐办法。\n2.开展业务培训\n'
  it('are those of its items, their headings apart', () => {
    const items = readPlan(text).plan.sections.flatMap(section => section.items)
    expect(items.map(({ measures }) => measures?.map(({ task, deadline }) => [task, deadline]))).toEqual([
      [
        ['新建2个助餐点', undefined],
        ['印发助餐办法', '2025-06-30'],
      ],
      undefined,
    ])
  })
  it('stand in the text as printed, also where the page has broken its lines', () => {
    const printed = text.replace('6月底前印发', '6月底前印\n发').replace('新建2个', '新建\n2个')
    for (const { measures } of readPlan(printed).plan.sections.flatMap(section => section.items))
      for (const { task, span } of measures ?? [])
        expect(printed.slice(...(span ?? [0, 0])).replace(/\s/g, '')).toContain(task)
  })
})

it('any text gives tasks whose spans lie inside it, in order', () => {
  const words = fc.constantFrom(
    '完善制度',
    '，',
    '。',
    '“',
    '”',
    '\n',
    '6月底前',
    '开展',
    ' ',
    '1.',
    '确保',
    '已建成',
    '🙂',
  )
  fc.assert(
    fc.property(
      fc.array(words).map(parts => parts.join('')),
      text => {
        let last = 0
        for (const { span, task } of read(text)) {
          const [from, to] = span ?? [0, 0]
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
          expect(task.length).toBeGreaterThan(0)
          last = to
        }
      },
    ),
  )
})
