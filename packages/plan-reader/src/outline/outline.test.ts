import { describe, expect, it } from 'vitest'
import { readOutline } from './outline.js'

/** Outlines constructed for this test. */
const body = '健全制度，压实责任，推动各项任务落地见效。'
const shape = (text: string) =>
  readOutline(text).sections.map(({ number, heading, items }) => [
    `${number} ${heading}`,
    ...items.map(item => `${item.number} ${item.heading}`),
  ])

describe('styles of numbering', () => {
  it.each<[string, string, string[][]]>([
    [
      'sections and Arabic numbers that run through',
      `一、兜住底线\n1.提高标准。${body}\n2.扩大范围。${body}\n二、服务老人\n3.增加床位。${body}`,
      [
        ['1 兜住底线', '1 提高标准', '2 扩大范围'],
        ['2 服务老人', '3 增加床位'],
      ],
    ],
    [
      'numbers that begin anew in each section are counted through',
      `一、兜住底线\n（一）提高标准。${body}\n（二）扩大范围。${body}\n二、服务老人\n（一）增加床位。${body}`,
      [
        ['1 兜住底线', '1 提高标准', '2 扩大范围'],
        ['2 服务老人', '3 增加床位'],
      ],
    ],
    [
      'three levels: the items are the innermost',
      `一、兜住底线\n（一）救助\n1.提高标准。${body}\n2.扩大范围。${body}\n（二）供养\n1.改造院舍。${body}\n2.配齐人员。${body}\n二、服务老人\n（一）床位\n1.增加床位。${body}\n2.评定等级。${body}`,
      [
        ['1 兜住底线', '1 提高标准', '2 扩大范围', '3 改造院舍', '4 配齐人员'],
        ['2 服务老人', '5 增加床位', '6 评定等级'],
      ],
    ],
    [
      'a list inside one item is no level',
      `一、兜住底线\n（一）提高标准。${body}\n（二）扩大范围。包括：\n1.低保对象；\n2.特困人员。\n（三）规范审核。${body}\n（四）加强监督。${body}`,
      [['1 兜住底线', '1 提高标准', '2 扩大范围', '3 规范审核', '4 加强监督']],
    ],
    [
      'one level only: those are the items of one section',
      `2024年某县民政工作要点\n一、提高标准。${body}\n二、增加床位。${body}`,
      [['1 2024年某县民政工作要点', '1 提高标准', '2 增加床位']],
    ],
    [
      'full-width signs, spaces and tabs',
      `　　一．兜住底线\n　　１．提高标准。${body}\n\t２． 扩大范围。${body}\n　　二．服务老人\n　　３、增加床位。${body}`,
      [
        ['1 兜住底线', '1 提高标准', '2 扩大范围'],
        ['2 服务老人', '3 增加床位'],
      ],
    ],
    [
      'lost signs after the number',
      `一、兜住底线\n1提高保障标准。${body}\n2扩大救助范围。${body}\n3、规范审核程序。${body}\n4加强资金监督。${body}`,
      [['1 兜住底线', '1 提高保障标准', '2 扩大救助范围', '3 规范审核程序', '4 加强资金监督']],
    ],
    [
      'run together on one line',
      `一、兜住底线1.提高标准。${body.repeat(20)}2.扩大范围。${body}二、服务老人3.增加床位。${body}`,
      [
        ['1 兜住底线', '1 提高标准', '2 扩大范围'],
        ['2 服务老人', '3 增加床位'],
      ],
    ],
    [
      'parts above the sections',
      `第一部分 保障\n一、兜住底线。${body}\n二、扩大范围。${body}\n第二部分 服务\n三、增加床位。${body}`,
      [
        ['1 保障', '1 兜住底线', '2 扩大范围'],
        ['2 服务', '3 增加床位'],
      ],
    ],
    [
      'markdown',
      `# 2024年民政工作要点\n\n## 一、兜住底线\n\n**1.提高标准。**${body}\n\n**2.扩大范围**${body}\n\n## 二、服务老人\n\n- 3.增加床位：${body}`,
      [
        ['1 兜住底线', '1 提高标准', '2 扩大范围'],
        ['2 服务老人', '3 增加床位'],
      ],
    ],
    [
      'a section without items of its own',
      `一、兜住底线\n（一）提高标准。${body}\n（二）扩大范围。${body}\n二、加强保障\n强化组织领导。${body}`,
      [
        ['1 兜住底线', '1 提高标准', '2 扩大范围'],
        ['2 加强保障', '3 强化组织领导'],
      ],
    ],
    [
      'a number that leaps too far is none',
      `一、兜住底线\n1.提高标准。${body}\n2.规范审核。${body}\n19.这一行是正文。\n3.加强监督。${body}`,
      [['1 兜住底线', '1 提高标准', '2 规范审核', '3 加强监督']],
    ],
    [
      'a figure or a year right behind the sign',
      `一、回顾与目标\n1、提高标准。${body}\n2、2023年完成换届。${body}\n3、20*年是攻坚之年。${body}\n4、3个中心投用。${body}`,
      [['1 回顾与目标', '1 提高标准', '2 2023年完成换届', '3 20*年是攻坚之年', '4 3个中心投用']],
    ],
    [
      'a missing number',
      `一、兜住底线\n1.提高标准。${body}\n3.规范审核。${body}\n4.加强监督。${body}`,
      [['1 兜住底线', '1 提高标准', '3 规范审核', '4 加强监督']],
    ],
  ])('%s', (_, text, expected) => {
    expect(shape(text)).toEqual(expected)
  })

  it('figures and enumerations at the start of a line are no markers', () => {
    const text = `一、兜住底线\n1.提高标准。${body}计划新建\n2个中心、改造\n3所敬老院，涉及\n1、2、3期和\n5、6号楼。\n2.扩大范围。一是摸清底数。二是分类施策。\n第一，${body}\n2024年底前完成。`
    expect(shape(text)).toEqual([['1 兜住底线', '1 提高标准', '2 扩大范围']])
  })
})

describe('headings', () => {
  it.each([
    ['1.提高标准。后文。', '提高标准'],
    ['1.加强老年助餐服务：推进建设。', '加强老年助餐服务'],
    ['1.加强老年助餐服务 推进食堂建设，扩大覆盖。', '加强老年助餐服务'],
    ['1.加强老年助餐服务\n推进食堂建设，扩大覆盖。', '加强老年助餐服务'],
    [`1.强化养老服务监管工作推动机构与部门协同联动、信息共享，${body}`, '强化养老服务监管工作'],
    [`1.提升儿童关爱保护水平全市各机构开展培训并建立档案和台账，${body}`, '提升儿童关爱保护水平'],
    ['1.实施改造工程，年底前完成8所。', '实施改造工程'],
    ['1.坚持系统观念，推进协同治理。后文。', '坚持系统观念，推进协同治理'],
    [`1.会同有关部门对重点机构开展联合检查并通报结果，${body}`, '会同有关部门对重点机构开展联合检查并通报结果'],
  ])('%s', (text, expected) => {
    expect(readOutline(text).sections[0]?.items[0]?.heading).toBe(expected)
  })
})

describe('the page around the plan', () => {
  const plan = `一、兜住底线\n1.提高标准。${body}\n2.扩大范围。${body}`

  it('gives title, issuer, year and day of issue', () => {
    const text = `某市民政局\n关于印发《2024年全市民政工作要点》的通知\n各县（市、区）民政局：\n现将《2024年全市民政工作要点》印发给你们。\n某市民政局\n2024年3月5日\n2024年全市民政工作要点\n${plan}`
    expect(readOutline(text)).toMatchObject({
      title: '2024年全市民政工作要点',
      issuer: '某市民政局',
      year: 2024,
      issued: '2024-03-05',
    })
  })

  it('takes the title from the notice where it stands alone nowhere', () => {
    expect(readOutline(`关于印发《二〇二四年民政工作要点》的通知\n${plan}`)).toMatchObject({
      title: '二〇二四年民政工作要点',
      year: 2024,
    })
  })

  it('does not take a later upload for the day of issue', () => {
    expect(readOutline(`2024年民政工作要点\n发布日期: 2025-03-25 14:56\n${plan}`)).not.toHaveProperty('issued')
    expect(readOutline(`2024年民政工作要点\n发布日期: 2024-03-25 14:56\n${plan}`)).toHaveProperty(
      'issued',
      '2024-03-25',
    )
  })

  it.each([
    '扫一扫在手机上查看当前页面',
    '责任编辑:某某',
    '附件：任务分解表',
    '某市民政局\n2024年3月5日',
    '【打印】【关闭】',
  ])('ends the last item before the page ends: %s', footer => {
    const text = `${plan}\n\n${footer}\n`
    const span = readOutline(text).sections.at(-1)!.items.at(-1)!.span!
    expect(text.slice(...span)).toBe(`2.扩大范围。${body}`)
  })

  it('does not number the lines of an annex', () => {
    const text = `一、兜住底线\n1.提高标准。\n2.扩大范围。\n二、服务老人\n附件：任务分解表\n1.新建食堂5家`
    expect(shape(text)).toEqual([['1 兜住底线', '1 提高标准', '2 扩大范围'], ['2 服务老人']])
  })

  it('finds the title at the head of a text without line breaks', () => {
    expect(
      readOutline('某区2021年度民政工作计划 为做好民政工作，制定本计划。 一、救助工作 1、提高标准。2、扩大范围。'),
    ).toMatchObject({
      title: '某区2021年度民政工作计划',
      year: 2021,
    })
  })

  it('a text without numbers is one item', () => {
    expect(readOutline(`2024年民政工作要点\n${body}`)).toMatchObject({
      isNumbered: false,
      sections: [{ items: [{ number: 1 }] }],
    })
    expect(readOutline(' \n ').sections).toEqual([])
  })
})

describe('headings between the section and its items', () => {
  const headingsOf = (text: string) =>
    readOutline(text).sections.map(({ items }) =>
      items.map(({ heading, headings = [] }) => [...headings, heading].join(' > ')),
    )
  const three = `一、兜住底线\n（一）救助\n1.提高标准。${body}\n2.扩大范围。${body}\n（二）供养\n1.改造院舍。${body}\n2.配齐人员。${body}\n二、服务老人\n（一）床位\n1.增加床位。${body}\n2.评定等级。${body}`

  it.each<[string, string, string[][]]>([
    [
      'of three levels',
      three,
      [
        ['救助 > 提高标准', '救助 > 扩大范围', '供养 > 改造院舍', '供养 > 配齐人员'],
        ['床位 > 增加床位', '床位 > 评定等级'],
      ],
    ],
    [
      'of four levels, the outermost first',
      `第一部分 保障\n一、兜住底线\n（一）救助\n1.提高标准。${body}\n2.扩大范围。${body}\n（二）供养\n1.改造院舍。${body}\n2.配齐人员。${body}\n第二部分 服务\n二、服务老人\n（一）床位\n1.增加床位。${body}\n2.评定等级。${body}`,
      [
        [
          '兜住底线 > 救助 > 提高标准',
          '兜住底线 > 救助 > 扩大范围',
          '兜住底线 > 供养 > 改造院舍',
          '兜住底线 > 供养 > 配齐人员',
        ],
        ['服务老人 > 床位 > 增加床位', '服务老人 > 床位 > 评定等级'],
      ],
    ],
    [
      'with a sentence of their own',
      three.replace('（一）救助', '（一）做实社会救助。聚焦困难群众，健全机制。'),
      [
        ['做实社会救助 > 提高标准', '做实社会救助 > 扩大范围', '供养 > 改造院舍', '供养 > 配齐人员'],
        ['床位 > 增加床位', '床位 > 评定等级'],
      ],
    ],
    [
      'of two levels there are none',
      `一、兜住底线\n1.提高标准。${body}\n2.扩大范围。${body}`,
      [['提高标准', '扩大范围']],
    ],
    ['of one level there are none', `一、提高标准。${body}\n二、扩大范围。${body}`, [['提高标准', '扩大范围']]],
    [
      'where one of them has no items',
      three.replace('（二）供养\n1.改造院舍。', '（二）供养。改造院舍。').replace(`\n2.配齐人员。${body}`, ''),
      [
        ['救助 > 提高标准', '救助 > 扩大范围', '供养'],
        ['床位 > 增加床位', '床位 > 评定等级'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(headingsOf(text)).toEqual(expected)
  })
})
