import { atArticle, type Citation } from '@minzheng/core'
import { count, fen, ifKnown } from '@minzheng/core/fields'
import { anyOf, defineProgram, type EnumExpression, firstOf, versions, whole } from '@minzheng/rules'
import * as z from 'zod'
import { accidentRegulation, workSafetyLaw2014, workSafetyLaw2021 } from './documents.js'

/** What an accident cost. Left out or `null`: not known yet. */
export const AccidentFacts = z.strictObject({
  deaths: ifKnown(count('死亡人数', 'Deaths', { unit: 'person' })),
  seriousInjuries: ifKnown(
    count('重伤人数（含急性工业中毒）', 'Serious injuries, acute poisoning among them', { unit: 'person' }),
  ),
  directLoss: ifKnown(fen('直接经济损失', 'Direct economic loss', { most: 10_000_000_000_00 })),
})

/** Nothing of it is set by places below. */
export const AccidentPolicy = z.strictObject({})

/** The grades of accidents (事故等级), and that nothing of the kind happened. */
export const accidentGrades = {
  'especially-serious': { zh: '特别重大事故', en: 'Especially serious' },
  serious: { zh: '重大事故', en: 'Serious' },
  larger: { zh: '较大事故', en: 'Larger' },
  ordinary: { zh: '一般事故', en: 'Ordinary' },
  none: { zh: '不构成事故', en: 'No accident' },
}
/** A grade of an accident: see {@link accidentGrades}. */
export type AccidentGrade = keyof typeof accidentGrades

const levels = {
  nation: { zh: '国务院', en: 'State Council' },
  province: { zh: '省级人民政府', en: 'province' },
  prefecture: { zh: '设区的市级人民政府', en: 'prefecture' },
  county: { zh: '县级人民政府', en: 'county' },
  none: { zh: '无', en: 'none' },
}

type OfGrade<T> = readonly [especiallySerious: T, serious: T, larger: T, ordinary: T]

/** What the unit and its head pay in each grade: fines in fen, the share of the head's income of the year before in percent. */
interface Fines {
  readonly unitLeast: OfGrade<number>
  readonly unitMost: OfGrade<number>
  readonly headPercent: OfGrade<number>
  readonly unitCite: Citation
  readonly headCite: Citation
}

const graded = (id: { readonly from: string; readonly to?: string; readonly cite: Citation }, fines: Fines) =>
  defineProgram({
    id: 'accident-grade',
    title: { zh: '生产安全事故等级', en: 'Grade of a work-safety accident' },
    inForce: id,
    facts: AccidentFacts,
    policy: AccidentPolicy,
    rules({ deaths, seriousInjuries, directLoss }) {
      const article = (text: string) => ({ cite: atArticle(accidentRegulation, text) })
      // 以上 includes the number, 以下 does not (art. 3, last paragraph); each of the three is enough.
      const reaches = (dead: number, injured: number, loss: number) =>
        anyOf(deaths.atLeast(whole(dead)), seriousInjuries.atLeast(whole(injured)), directLoss.atLeast(whole(loss)))
      const especiallySerious = reaches(30, 100, 100_000_000_00)
      const serious = reaches(10, 50, 50_000_000_00)
      const larger = reaches(3, 10, 10_000_000_00)
      const any = reaches(1, 1, 1)
      const grade = firstOf(
        [especiallySerious, 'especially-serious'],
        [serious, 'serious'],
        [larger, 'larger'],
        [any, 'ordinary'],
      )
        .otherwise('none')
        .as({ zh: '事故等级', en: 'Grade' }, { ...article('第三条'), words: accidentGrades })
      const byGrade = ([first, second, third, fourth]: OfGrade<number>) =>
        especiallySerious.choose(
          whole(first),
          serious.choose(whole(second), larger.choose(whole(third), any.choose(whole(fourth), whole(0)))),
        )
      const levelOf = (zh: string, en: string, cite: { readonly cite: Citation }, of: OfGrade<keyof typeof levels>) =>
        (
          firstOf([especiallySerious, of[0]], [serious, of[1]], [larger, of[2]], [any, of[3]]).otherwise(
            'none',
          ) as EnumExpression<keyof typeof levels>
        ).as({ zh, en }, { ...cite, words: levels })
      const reportedUpTo = levelOf('逐级上报至', 'Reported up to', article('第十条'), [
        'nation',
        'nation',
        'province',
        'prefecture',
      ])
      const investigatedBy = levelOf('负责调查', 'Investigated by', article('第十九条'), [
        'nation',
        'province',
        'prefecture',
        'county',
      ])
      const unitFineLeast = byGrade(fines.unitLeast).as(
        { zh: '对负有责任的单位罚款下限', en: 'Least fine on a responsible unit' },
        { unit: 'fen', cite: fines.unitCite },
      )
      const unitFineMost = byGrade(fines.unitMost).as(
        { zh: '对负有责任的单位罚款上限', en: 'Greatest fine on a responsible unit' },
        { unit: 'fen', cite: fines.unitCite },
      )
      const headFinePercent = byGrade(fines.headPercent).as(
        {
          zh: '对未履职的主要负责人罚款占上一年年收入的百分之',
          en: 'Fine on a head who failed in duty, per cent of last year’s income',
        },
        { cite: fines.headCite },
      )
      return { grade, reportedUpTo, investigatedBy, unitFineLeast, unitFineMost, headFinePercent }
    },
  })

/** 国务院令第493号, with its own fines, from 2007-06-01 until the law of 2014. */
export const accidentGrade2007 = graded(
  { from: accidentRegulation.effective, to: '2014-11-30', cite: accidentRegulation },
  {
    unitLeast: [2_000_000_00, 500_000_00, 200_000_00, 100_000_00],
    unitMost: [5_000_000_00, 2_000_000_00, 500_000_00, 200_000_00],
    headPercent: [80, 60, 40, 30],
    unitCite: atArticle(accidentRegulation, '第三十七条'),
    headCite: atArticle(accidentRegulation, '第三十八条'),
  },
)

/** The same grades, with the fines of 安全生产法 as amended in 2014, from 2014-12-01; what it adds in grave cases is not in them. */
export const accidentGrade2014 = graded(
  { from: workSafetyLaw2014.effective, to: '2021-08-31', cite: workSafetyLaw2014 },
  {
    unitLeast: [5_000_000_00, 1_000_000_00, 500_000_00, 200_000_00],
    unitMost: [10_000_000_00, 5_000_000_00, 1_000_000_00, 500_000_00],
    headPercent: [80, 60, 40, 30],
    unitCite: atArticle(workSafetyLaw2014, '第一百零九条'),
    headCite: atArticle(workSafetyLaw2014, '第九十二条'),
  },
)

/**
 * The same grades, with the fines of 安全生产法 as amended in 2021, from 2021-09-01; the two to five times of its
 * second paragraph, in grave cases, are not in them.
 */
export const accidentGrade2021 = graded(
  { from: workSafetyLaw2021.effective, cite: workSafetyLaw2021 },
  {
    unitLeast: [10_000_000_00, 2_000_000_00, 1_000_000_00, 300_000_00],
    unitMost: [20_000_000_00, 10_000_000_00, 2_000_000_00, 1_000_000_00],
    headPercent: [100, 80, 60, 40],
    unitCite: atArticle(workSafetyLaw2021, '第一百一十四条'),
    headCite: atArticle(workSafetyLaw2021, '第九十五条'),
  },
)

/**
 * The grade of a work-safety accident (生产安全事故等级) by its deaths, serious injuries and direct loss: the gravest that one of the three
 * reaches decides. How far up it is reported, who investigates it, and the fines of that day on a responsible unit (in fen) and on its head.
 */
export const accidentGrade = versions(accidentGrade2007, accidentGrade2014, accidentGrade2021)
